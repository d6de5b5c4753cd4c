import type { Phrases } from '../made-up/phrases.ts'

/** What the columns of a plan's table are called, where a plan in prose has no such word. */
export type TableWords = {
  readonly goal: readonly string[]
  readonly theme: readonly string[]
  readonly status: readonly string[]
  readonly success: readonly string[]
  readonly time: readonly string[]
  readonly start: string
  readonly end: string
  readonly money: readonly string[]
  readonly activity: readonly string[]
  readonly owner: readonly string[]
  readonly begun: string
  readonly measured: string
  /** A goal as plans print them in a cell: a whole sentence with its stop. */
  readonly aims: (goal: string) => string
}

const all: Readonly<Record<Phrases['language'], TableWords>> = {
  da: {
    goal: ['Mål', 'Målsætning', 'Delmål', 'Overordnet mål'],
    theme: ['Tema', 'Fokusområde', 'Indsatsområde'],
    status: ['Status', 'Status 2025', 'Fremdrift', 'Status på indsatsen'],
    success: ['Succeskriterium', 'Succeskriterier', 'Indikator', 'Måltal'],
    time: ['Tidsramme', 'Tidsplan', 'Hvornår?', 'Tid', 'Deadline', 'Tidsramme/deadline'],
    start: 'Start',
    end: 'Slut',
    money: ['Økonomi', 'Finansiering', 'Økonomi/ressourcer', 'Økonomi (drift)', 'Hvad koster det?'],
    activity: ['Indsats', 'Handling', 'Tiltag', 'Indsats/aktivitet', 'Initiativ'],
    owner: ['Ansvarlig', 'Ansvarlig forvaltning', 'Hvem?', 'Ansvarlig (forvaltning)', 'Ansvarlig/tovholder'],
    begun: 'Arbejdet er begyndt som aftalt',
    measured: 'Otte af ti brugere er tilfredse',
    aims: goal => `Flere borgere mærker, at der er gjort noget ved ${goal.toLowerCase()}, og at det varer ved.`,
  },
  nb: {
    goal: ['Mål', 'Målsetting', 'Delmål', 'Hovedmål'],
    theme: ['Tema', 'Satsingsområde', 'Fokusområde'],
    status: ['Status', 'Status 2025', 'Framdrift'],
    success: ['Suksesskriterier', 'Indikator', 'Resultat'],
    time: ['Tidsramme', 'Frist', 'Når?', 'Tidsplan', 'Tidsplan (frist)'],
    start: 'Oppstart',
    end: 'Slutt',
    money: ['Økonomi', 'Finansiering', 'Kostnad', 'Ressurser', 'Økonomi (drift)'],
    activity: ['Tiltak', 'Innsats', 'Handling', 'Tiltak/aktivitet'],
    owner: ['Ansvarlig', 'Ansvarlig enhet', 'Hvem?', 'Ansvarlig (enhet)'],
    begun: 'Arbeidet er i gang som avtalt',
    measured: 'Åtte av ti brukere er fornøyde',
    aims: goal => `Flere innbyggere merker at det er gjort noe med ${goal.toLowerCase()}, og at det varer.`,
  },
  sv: {
    goal: ['Mål', 'Målsättning', 'Delmål', 'Övergripande mål'],
    theme: ['Tema', 'Fokusområde', 'Målområde'],
    status: ['Status', 'Status 2025', 'Lägesrapport'],
    success: ['Indikator', 'Mått', 'Resultat'],
    time: ['Tidsplan', 'Tidsram', 'När?', 'Tid', 'Tidsplan (klart)'],
    start: 'Start',
    end: 'Slut',
    money: ['Ekonomi', 'Kostnad', 'Finansiering', 'Resurser', 'Kostnad (drift)'],
    activity: ['Åtgärd', 'Insats', 'Åtgärd/aktivitet'],
    owner: ['Ansvarig', 'Ansvarig nämnd', 'Vem?', 'Ansvarig (nämnd)'],
    begun: 'Arbetet har börjat som planerat',
    measured: 'Åtta av tio brukare är nöjda',
    aims: goal => `Fler invånare märker att något har gjorts för ${goal.toLowerCase()}, och att det varar.`,
  },
}

export const tableWords = ({ language }: Phrases): TableWords => all[language]
