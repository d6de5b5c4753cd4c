import { type Draft, EMPTY_DRAFT } from '../../domain/rounds/answer.ts'

/** What units of Havnstad wrote in their rounds; given to the initiatives in the order they are asked about. */
export const ROUND_ANSWERS: readonly Draft[] = [
  {
    ...EMPTY_DRAFT,
    status: 'on-plan',
    trend: 'better',
    text: 'Alle nye medarbejdere i borgerservice har været på kursus. Borgerne får nu samme svar, uanset hvem de møder.',
    nextStep: 'Kurset gentages hvert forår.',
  },
  {
    ...EMPTY_DRAFT,
    status: 'delayed',
    cause: 'people',
    trend: 'worse',
    text: 'To af fire stillinger har været ledige siden januar. Derfor venter familierne længere på det første møde.',
    nextStep: 'Stillingerne slås op igen i august.',
  },
  {
    ...EMPTY_DRAFT,
    status: 'stalled',
    cause: 'decision',
    trend: 'unchanged',
    text: 'Arbejdet ligger stille, til byrådet har besluttet, hvem der skal betale.',
    nextStep: 'Sagen er på byrådets møde i oktober.',
  },
  {
    ...EMPTY_DRAFT,
    status: 'on-plan',
    trend: 'unchanged',
    text: 'Brugerrådet har holdt fire møder og læst udkastet igennem. Tre af deres forslag er taget med.',
    nextStep: 'Den færdige udgave kommer i høring efter ferien.',
  },
]

/** What the council said of the first goal. */
export const COUNCIL_WORD = {
  agreement: 'partly',
  text: 'Rådet er glad for kurserne. Men borgerne venter stadig for længe på det første møde, og det er ikke målt.',
} as const
