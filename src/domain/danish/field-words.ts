import { fold } from './fold.ts'

/**
 * Words that compounds of our field are made of, in their dictionary form. They need not stand alone in an authority's own texts
 * to be known as parts; and none of them is itself taken apart.
 */
const WORDS = `
  adfærd adgang adresse afdeling afgørelse aflastning aftale aktivitet aktør alder analyse anbefaling anlæg ansat ansvar ansættelse
  ansøgning app apparat arbejde areal arkiv arrangement artikel autisme bane barn barriere beboelse bedømmelse befolkning begreb
  begrundelse behandling behov belysning beredskab berøring beskæftigelse beslutning betjening bestemmelse bestyrelse besøg bevilling bevægelse
  bibliotek bidrag bil bistand blind blog bo bog bolig borger bosted brand brev bro bruger budget bus butik by bygge bygning bænk
  bæredygtighed bøde center chef cykel dag dans data debat deling deltagelse demens depression diagnose dialog digital direktør
  diskrimination dokument dokumentation domstol drift drøftelse døgn døv effekt ejendom elev elevator emne energi enhed erfaring erhverv
  erklæring etablering evaluering faglig familie farve ferie fest film flygtning fokus folk fond forbedring forbrug forebyggelse foredrag
  forening forhold forløb forskning forståelse forsøg forsørgelse fortov forvaltning forælder forældre fritid frivillig fællesskab
  færdighed færdsel gade gennemgang gruppe gulv gård hal handel handicap handling have havn helbred hensyn hjem hjerne hjælp hospital
  hotel hund hus hørehæmmet hørelse høring håndbog idræt indberetning inddragelse indgang indkøb indsats information inklusion innovation
  institution integration interesse international internet invaliditet it job journal kampagne kanal kapacitet kasse kirke klage klasse
  klima klinik klub kollega kommunal kommune kommunikation kompetence konference konsulent kontakt kontor kontrakt konvention koordinator
  kort kost krav kreds krise kultur kunst kursus kvalitet kvinde køkken kørestol kørsel ledelse leder ledsagelse ledsager leje lejlighed
  levering lift liste litteratur liv lokale lov lovgivning lyd lys læge lærer læring læsning løn løsning mad mand marked medarbejder
  medicin medie medlem menneske mentor metode metro middel miljø minister ministerium misbrug mobilitet model motion mulighed museum
  musik myndighed mål måling nabo national natur net netværk nøgle nøgletal ombud område omsorg opfølgning opgang opgave ophold oplysning
  oplæg opmærksomhed oprettelse optagelse optræning ordning organisation orientering orlov overgang overvågning park parkering part
  partnerskab patient penge pension periode perron person personale pige pjece plads plan planlægning pleje politi politik post praksis
  praktik prioritering pris proces profil program projekt protokol prøve psykiatri psykisk psykolog pulje puls pædagog pædagogik
  pårørende rampe rapport redegørelse regel region registrering regnskab rehabilitering rejse rekruttering rente ressource ret retning
  rettighed ring rolle rum rutine ryg rytme råd rådgivning sag samarbejde samfund samling samråd sanse sats selskab selvstændig seminar
  senior service side sikkerhed situation skema skilt skole skov skridt skrift skærm slot slynge snak social solist sommer sport sprog
  stab station statistik status sted stemme sti stilling stol storby strategi struktur studerende støj støtte sundhed svar svømning syg
  sygdom syn synshæmmet system tal tale tavle taxa team teater tegn tegnsprog teknik teknologi telefon tema test tid tilbagemelding
  tilbud tilgang tilgængelig tilgængelighed tilskud tilstand tilsyn time tjeneste tog toilet tolk tolkning trafik transport trappe
  trivsel tro tryghed træning tur udbud uddannelse udgang udgave udgift udgivelse udlån udredning udsat udsathed udstilling udvalg
  udvikling udviklingshæmmet uge ulykke undersøgelse undervisning ung ungdom universitet valg vand vedligeholdelse vej vejleder
  vejledning velfærd venlig viden virksomhed visitation visitator voksen vurdering vækst værdi værdighed værksted væsen web ydelse ældre
  øje økonomi øvelse åbning år årsag`

export const FIELD_WORDS: readonly string[] = [...new Set(WORDS.trim().split(/\s+/).map(fold))]
