/** What the operator reads in the terminal. `{name}` is filled by the caller. */
export const operations = {
  'operations.folder-denied':
    'Tovholder må ikke skrive i mappen {folder}. Giv brugeren, der starter Tovholder, lov til at skrive der, eller vælg en anden mappe med TOVHOLDER_DATA.',
  'operations.disk-full': 'Der er ikke mere plads på disken ({folder}). Intet er gået tabt. Ryd op, og start igen.',
  'operations.folder-is-no-folder': '{folder} er en fil. Tovholder skal bruge en mappe. Vælg en med TOVHOLDER_DATA.',
  'operations.folder-unreachable':
    'Databasen kan ikke køre som root, og bruger {uid} kan ikke nå {folder}. Vælg en anden mappe med TOVHOLDER_DATA, eller brug en server med DATABASE_URL.',
  'operations.no-server-user':
    'Databasen kan ikke køre som root, og maskinen har ingen bruger ved navn tovholder eller nobody. Opret en, eller brug en server med DATABASE_URL.',
  'operations.user-without-name':
    'Bruger {uid} har intet navn på denne maskine (/etc/passwd), og så kan databasen ikke starte. Giv brugeren et navn, eller brug en server med DATABASE_URL.',
  'operations.no-embedded-server':
    'Der følger ingen database med til denne slags maskine ({platform}), eller den er ikke installeret. Kør npm ci uden --omit=optional, eller brug en server med DATABASE_URL.',
  'operations.cluster-not-made': 'Databasen i {folder} kunne ikke oprettes: {reason}',
  'operations.cluster-other-version':
    'Databasen i {folder} er lavet med PostgreSQL {found}, men denne Tovholder bruger {needed}. Tag en sikkerhedskopi med den gamle Tovholder, og indlæs den i en ny mappe med denne.',
  'operations.server-not-started': 'Databasen starter ikke. Læs {log}. Der står til sidst: {reason}',
  'operations.socket-taken': 'Mappen {folder} tilhører en anden bruger. Fjern den, eller sæt TMPDIR til en mappe, der er din.',
  'operations.server-unreachable': 'Databasen svarer ikke på {place}. Kører serveren, og er adressen i DATABASE_URL rigtig?',
  'operations.server-login': 'Databasen på {place} afviser brugernavn eller adgangskode. Ret DATABASE_URL.',
  'operations.server-no-database': 'Databasen {place} findes ikke. Opret den, eller ret DATABASE_URL.',
  'operations.server-too-many-connections':
    'Databasen på {place} har ikke flere ledige forbindelser. Luk nogle, eller hæv max_connections.',
  'operations.server-role-login':
    'Tovholder kan ikke logge ind som {role} på {place}. Giv rollen en adgangskode, og sæt TOVHOLDER_APP_URL og TOVHOLDER_PUBLIC_URL (se docs/operations.md).',
  'operations.server-role-too-strong':
    'Rollen {role} på {place} ejer tabellerne eller må alt. Så ville væggen mellem myndighederne ikke holde. Brug en almindelig rolle.',
  'operations.server-right-missing':
    'Brugeren i DATABASE_URL mangler rettigheder på {place} ({reason}). Den skal eje databasen og måtte oprette roller (se docs/operations.md).',
  'operations.nothing-there': 'Der er ingen Tovholder-database i {place}. Ret TOVHOLDER_DATA eller DATABASE_URL.',
  'operations.database-newer':
    'Databasen er fra en nyere Tovholder ({migrations}). Start den nyere, eller indlæs en ældre sikkerhedskopi i en ny mappe.',
  'operations.port-taken': 'Port {port} er optaget. Luk det andet program, eller vælg en anden port med PORT.',
  'operations.port-denied': 'Tovholder må ikke bruge port {port}. Vælg en over 1024 med PORT.',
  'operations.bad-setting': '{name} har en værdi, der ikke kan bruges: {value}',

  'operations.file-missing': 'Filen {file} findes ikke.',
  'operations.file-exists': 'Filen {file} findes i forvejen. Vælg et andet navn.',
  'operations.file-needed': 'Skriv, hvilken fil det drejer sig om. Se tovholder {command} --help.',
  'operations.unknown-option': 'Tovholder {command} kender ikke {option}. Se tovholder {command} --help.',
  'operations.backup-unreadable': '{file} er ikke en hel sikkerhedskopi fra Tovholder. Intet er ændret.',
  'operations.backup-altered':
    'Indholdet af {table} i {file} passer ikke med kopiens egen kontrolsum. Filen er ændret eller beskadiget. Intet er ændret.',
  'operations.backup-newer': '{file} er taget med en nyere Tovholder ({migrations}). Brug den, eller en nyere. Intet er ændret.',
  'operations.backup-inconsistent': 'Indholdet af {file} strider mod databasens regler: {reason}. Intet er ændret.',
  'operations.restore-not-empty':
    'Databasen er ikke tom: {rows} rækker. Indlæs kopien i en ny mappe (TOVHOLDER_DATA), eller erstat alt, hvad der er, med --replace --yes.',
  'operations.restore-in-use': 'Tovholder kører på denne database. Stop den, og indlæs så kopien.',
  'operations.restore-unconfirmed': '--replace sletter alt, hvad der er i databasen nu. Skriv også --yes, hvis det er meningen.',

  'operations.backup-done':
    'Sikkerhedskopien er skrevet til {file}: {tables} tabeller, {rows} rækker, {megabytes} MB. Den er læst igennem og kontrolleret.',
  'operations.restore-held':
    '{count} {count?mail|mails} stod i kø, da kopien blev taget, og er stoppet: nogle kan være sendt siden. Gå til Mail i Tovholder, og send dem derfra.',
  'operations.restore-done': '{file} er indlæst: {tables} tabeller, {rows} rækker, taget {taken}.',
  'operations.listening': 'Tovholder kører på {address}',
  'operations.stopping': 'Tovholder lukker.',
  'operations.data-folder': 'Data ligger i {folder}',
  'operations.data-far':
    'Databasen ligger i {folder}, fordi databasens bruger ikke kan nå {data}. En kopi af {data} er derfor ingen sikkerhedskopi: brug tovholder backup.',
  'operations.example-loading': 'Mappen er ny. Eksemplet Havnstad Kommune indlæses …',

  'operations.unknown-command': 'Tovholder kender ikke kommandoen {command}.',
  'operations.did-you-mean': 'Mente du {command}?',
  'operations.usage': 'Brug: tovholder KOMMANDO [valg]\n\nKommandoer:',
  'operations.usage-more':
    'tovholder KOMMANDO --help fortæller mere. Sproget følger LC_ALL og LANG: engelsk, hvis de begynder med en, ellers dansk.',
  'operations.unexpected': 'Der skete en fejl, vi ikke havde forudset. Meld den gerne med teksten her:',

  'operations.summary.start': 'starter Tovholder på denne maskine',
  'operations.summary.backup': 'tager en sikkerhedskopi af alt i én fil',
  'operations.summary.restore': 'indlæser en sikkerhedskopi',
  'operations.help.start': `Brug: tovholder start [--empty]

Starter Tovholder og viser adressen. Ctrl-C stopper. En ny datamappe får et eksempel,
Havnstad Kommune; --empty udelader det.

Indstillinger (miljøvariable):
  PORT                 porten (3000)
  HOST                 adressen, der lyttes på (127.0.0.1; 0.0.0.0 for alle)
  TOVHOLDER_DATA       mappen til data (./data)
  TOVHOLDER_ORIGIN     adressen, som folk bruger, fx https://tovholder.havnstad.dk
  TOVHOLDER_PROXY      adresser på proxyer, der må sige, hvem der spørger
  TOVHOLDER_SMTP_URL   mailserveren, fx smtp://bruger:kode@mail.havnstad.dk:587
  TOVHOLDER_MAIL_FROM  afsenderen, fx "Tovholder <tovholder@havnstad.dk>"
  DATABASE_URL         en PostgreSQL-server i stedet for den indbyggede

Læs mere i docs/operations.md.`,
  'operations.help.backup': `Brug: tovholder backup FIL

Skriver alt, dokumenter og filer med, til én fil. Tovholder kan køre imens. Filen læses
igennem bagefter, og den findes først under sit navn, når den er hel. Den er ikke
krypteret: pas på den som på selve databasen.`,
  'operations.help.restore': `Brug: tovholder restore FIL [--replace --yes]

Indlæser en sikkerhedskopi i en tom database. Stop Tovholder først. Kopien kontrolleres,
før noget ændres; passer noget ikke, er alt, som det var.

  --replace --yes      sletter først alt, hvad databasen indeholder`,
  'operations.example-slug-taken': 'Adressen /{slug} er brugt af en anden myndighed. Vælg en anden med --authority.',
  'operations.bench-missed': '{count} {count?måling|målinger} ligger over grænsen.',
  'operations.setup-link': 'Opret din egen myndighed her (adressen virker én gang, i {days} dage):\n{url}',
  'operations.audit-whole': 'Sporet er ubrudt: {count} {count?myndighed|myndigheder}.',
  'operations.audit-broken':
    'Sporet for {slug} er brudt ved post {number}. Nogen har ændret databasen uden om Tovholder. Sammenlign med en sikkerhedskopi.',
  'operations.summary.example': 'indlæser eksemplet, eller laver et stort',
  'operations.summary.bench': 'måler, hvor hurtigt og sparsomt alting er',
  'operations.summary.audit': 'kontrollerer, at sporet af ændringer er ubrudt',
  'operations.summary.user': 'laver links, brugere og adgangskoder',
  'operations.help.user': `Brug: tovholder user setup-link
      tovholder user add E-MAIL --authority ADRESSE --name NAVN
      tovholder user password E-MAIL [--authority ADRESSE]
      tovholder user list

setup-link giver et link, som opretter en myndighed og dens første tovholder. add opretter
en tovholder hos en myndighed, password giver en ny adgangskode; begge viser den én gang.
list viser alle, der kan logge ind.`,
  'operations.help.example': `Brug: tovholder example [--initiatives N] [--authority ADRESSE]

Indlæser Havnstad Kommune, hvis den ikke er der. Med --initiatives laves i stedet en
myndighed med N indsatser (højst 1.000.000), offentliggjort og klar til at blive målt på.

  --authority ADRESSE  myndighedens adresse (stortby)`,
  'operations.help.bench': `Brug: tovholder bench

Måler på midlertidige databaser og skriver forhold, tider, byte og hukommelse. Dine egne
data røres ikke. Svarer 1, hvis en måling ligger over sin grænse.`,
  'operations.help.audit': `Brug: tovholder audit verify

Regner kæden af kontrolsummer efter i hver myndigheds spor af ændringer. Svarer 1, hvis
en post er ændret, fjernet eller skudt ind.`,
  'operations.summary.import': 'læser et dokument og viser udkastet',
  'operations.help.import': `Brug: tovholder import FIL [--format json|text] [--coverage] [--authority ADRESSE [--review]]

Læser en politik, en plan eller en status og viser udkastet: mål, indsatser, ansvarlige,
beløb og år, hver med de linjer, de er læst i. FIL er PDF, Word, OpenDocument, en webside,
ren tekst, eller en ZIP af dem; en ZIP giver en liste af udkast. Bruger ingen database og gemmer intet,
medmindre en myndighed er nævnt. Hvor langt læsningen er, står på fejlstrømmen.

  --format text        til at læse i terminalen (ellers JSON)
  --coverage           kun, hvor stor en del af dokumentets linjer der er gjort rede for
  --authority ADRESSE  læs med myndighedens enheder og ordforråd (havnstad)
  --review             gem dokumentet hos myndigheden, og skriv adressen på gennemgangen

Svarer 0, når noget er læst, 1, når intet kunne læses, 2, når der er spurgt forkert.`,
} as const
