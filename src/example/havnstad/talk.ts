/** What colleagues in Havnstad have said about an initiative of the present plan; `answers` says to which of them, from 0. */
export type ExampleComment = {
  readonly by: string
  readonly text: string
  readonly calls: readonly string[]
  readonly answers?: number
  /** Closes its thread. */
  readonly closes?: true
}

export const TALKED_ABOUT = '3.4'

export const TALK: readonly ExampleComment[] = [
  { by: 'Nadia Friis', text: '@Sara Holm, er stregerne på Havnetorvet med i de 130? Rådet spørger.', calls: ['Sara Holm'] },
  { by: 'Sara Holm', text: 'Nej, torvet er i næste års liste. Jeg spørger teknikerne.', calls: ['Nadia Friis'], answers: 0 },
  { by: 'Mette Krag', text: 'Titlen er lang. Kan vi skrive »Streger på fortovet«?', calls: [] },
  { by: 'Nadia Friis', text: 'Vi beholder den, for den står sådan i politikken.', calls: ['Mette Krag'], answers: 2, closes: true },
  { by: 'Ditte Vang', text: 'Rådet vil gerne se listen over steder. Hvem har den, @Nadia Friis?', calls: ['Nadia Friis'] },
]
