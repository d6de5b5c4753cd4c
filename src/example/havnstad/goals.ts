import type { ExampleGoal } from '../example-data.ts'

const COUNCIL = 'Handicaprådet i Havnstad'

export const GOALS: readonly ExampleGoal[] = [
  {
    number: '1',
    title: 'Mere tillid mellem borgere og kommune',
    english: 'More trust between residents and the municipality',
    text: 'Borgere med handicap skal møde en kommune, der lytter, svarer til tiden og holder, hvad den lover. Den, der har brug for hjælp, skal kende sin sagsbehandler og kunne forstå sit brev.',
    articles: [4, 21, 33],
    priorities: [
      { text: 'Svarfrister, der kan holdes, og som borgeren kan se', units: ['SOF', 'BIF'] },
      { text: 'Breve og afgørelser, der kan læses uden hjælp', units: ['SOF', 'ØKF'] },
    ],
    remark: {
      author: COUNCIL,
      said: 'august 2025',
      text: 'Rådet oplever, at omlægningen af socialområdet har gjort det sværere at vide, hvem man skal ringe til. Vi beder om, at hver borger får navnet på én person i god tid før næste flytning.',
    },
    indicator: {
      name: 'Sager afgjort inden for svarfristen',
      unit: 'pct.',
      moreIsBetter: true,
      values: [
        ['2023', 61, 75],
        ['2024', 66, 80],
        ['2025', 68, 85],
      ],
    },
  },
  {
    number: '2',
    title: 'Lettere adgang til hjælp',
    english: 'Easier access to help',
    text: 'Det skal være let at finde ud af, hvilken hjælp man kan få, og let at søge om den. Færre skemaer, færre gentagelser og ét sted at spørge.',
    articles: [9, 19, 28],
    priorities: [
      { text: 'Ingen skal oplyse det samme to gange til kommunen', units: ['SOF', 'BIF'] },
      { text: 'Overgangen fra barn til voksen planlægges fra 16 år', units: ['SOF', 'BUF'] },
    ],
    remark: {
      author: COUNCIL,
      said: 'august 2025',
      text: 'Vi mener ikke, at kommunen kan vente på nye regler fra staten. Oplysninger, som borgeren allerede har givet, kan deles i dag med et samtykke.',
    },
  },
  {
    number: '3',
    title: 'En by, flere kan bruge',
    english: 'A city more people can use',
    text: 'Gader, bygninger, hjemmesider og kulturtilbud skal kunne bruges af alle. Vi bygger rigtigt første gang og udbedrer det, der spærrer.',
    articles: [9, 20, 30],
    priorities: [
      { text: 'Universelt design i alle nye anlæg', units: ['TMF', 'ØKF'] },
      { text: 'Frie fortove hele året', units: ['TMF'] },
      { text: 'Adgang til kultur og fritid på lige fod', units: ['KFF'] },
    ],
    indicator: {
      name: 'Kommunale bygninger med niveaufri adgang',
      unit: 'bygninger',
      moreIsBetter: true,
      values: [
        ['2023', 31, 36],
        ['2024', 34, 42],
        ['2025', 38, 48],
      ],
    },
  },
  {
    number: '4',
    title: 'Børn og unge lærer og trives',
    english: 'Children and young people learn and thrive',
    text: 'Børn med handicap skal være en del af fællesskabet i dagtilbud, skole og fritid. Hjælpen skal komme, før fraværet vokser.',
    articles: [7, 24],
    priorities: [
      { text: 'Flere børn i almindelige fællesskaber med den rette støtte', units: ['BUF'] },
      { text: 'Hurtig hjælp ved fravær', units: ['BUF', 'SOF'] },
    ],
    remark: {
      author: COUNCIL,
      said: 'august 2025',
      text: 'Fraværet vurderes for lyst. For mange børn går uden et tilbud i månedsvis, og de er ikke med i tallene, når skemaet er nedsat.',
    },
  },
  {
    number: '5',
    title: 'Flere i job og uddannelse',
    english: 'More people in work and education',
    text: 'Mennesker med handicap skal have samme mulighed for job og uddannelse som andre. Kommunen går selv foran som arbejdsplads.',
    articles: [24, 27],
    priorities: [
      { text: 'Kommunen ansætter flere i fleksjob i alle forvaltninger', units: ['SOF', 'BUF', 'BIF', 'SUF', 'KFF', 'TMF', 'ØKF'] },
      { text: 'Tidlig hjælp til støtte på arbejdspladsen', units: ['BIF'] },
    ],
    // The printed figures of a real city's flex jobs; their targets add up to 899.
    indicator: {
      name: 'Ansatte i fleksjob',
      unit: 'personer',
      moreIsBetter: true,
      values: [
        ['2024-12', 87, 47, 'BIF'],
        ['2024-12', 274, 376, 'BUF'],
        ['2024-12', 48, 33, 'KFF'],
        ['2024-12', 207, 157, 'SOF'],
        ['2024-12', 249, 164, 'SUF'],
        ['2024-12', 65, 52, 'TMF'],
        ['2024-12', 84, 70, 'ØKF'],
      ],
    },
  },
  {
    number: '6',
    title: 'Et hverdagsliv med kvalitet',
    english: 'A daily life of quality',
    text: 'Boligen, fritiden og hjælpen i hverdagen skal passe til det liv, den enkelte vil leve. Ingen skal flytte i et botilbud, fordi der mangler en bolig.',
    articles: [19, 25, 30],
    priorities: [
      { text: 'Flere små boliger med støtte tæt på', units: ['SOF'] },
      { text: 'Sundhedstilbud, der når mennesker med handicap', units: ['SUF', 'SOF'] },
    ],
    remark: {
      author: COUNCIL,
      said: 'august 2025',
      text: 'Vi savner indsatser mod ensomhed. Et hjem er mere end kvadratmeter, og aftenerne er lange i de nye boliger.',
    },
  },
]

export const PAST_GOALS: readonly ExampleGoal[] = [
  {
    number: '1',
    title: 'En tilgængelig by',
    text: 'Havnstad skal kunne bruges af alle, uanset om man går, kører i kørestol eller finder vej med en stok.',
    articles: [9],
    priorities: [{ text: 'Hovedstrøgene gøres fri for forhindringer', units: ['TMF'] }],
  },
  {
    number: '2',
    title: 'Uddannelse og job til flere',
    text: 'Flere unge med handicap skal i gang med en uddannelse, og flere voksne skal have et job at stå op til.',
    articles: [24, 27],
    priorities: [{ text: 'Flere fleksjob i kommunen', units: ['BIF'] }],
  },
  {
    number: '3',
    title: 'Et selvstændigt liv',
    text: 'Borgere med handicap skal kunne bo og leve, som de selv vælger, med den støtte de har brug for.',
    articles: [19],
    priorities: [{ text: 'Nye boliger med støtte', units: ['SOF'] }],
  },
]
