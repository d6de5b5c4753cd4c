import { describe, expect, it } from 'vitest'
import { readWithLines } from '../../src/documents/reading/read-document.ts'
import type { DraftFinding, FindingCode } from '../../src/domain/draft.ts'
import { translator } from '../../src/i18n/translate.ts'

const findingsIn = async (text: string): Promise<readonly DraftFinding[]> => {
  const reading = await readWithLines(Buffer.from(text), { name: 'plan.txt' })
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.refusals)}`)
  return reading.value.draft.findings
}

const of = async (code: FindingCode, text: string) =>
  (await findingsIn(text)).filter(each => each.code === code).map(({ line, params }) => ({ line, ...params }))

const sheet = (number: string, title: string, owner: string, time: string, text = 'Kommunen bygger videre på det, der virker.') =>
  [`${number} ${title}`, '', `Beskrivelse: ${text}`, owner && `Ansvarlig: ${owner}`, time && `Tidsplan: ${time}`, ''].join('\n')

const plan = (...sheets: string[]) => ['Handicappolitik 2025-2028', '', '1. Bolig', '', ...sheets].join('\n')

const sound = plan(
  sheet('1.1', 'Ramper ved skolen', 'Socialforvaltningen', '2025-2026'),
  sheet('1.2', 'Lys i gangene', 'Socialforvaltningen', '2026', 'Alle gange får lys, der tænder af sig selv.'),
  sheet('1.3', 'Brede døre', 'Teknikforvaltningen', '2026-2027', 'Dørene bliver brede nok til en kørestol.'),
)

describe('a document without faults', () => {
  it('has no findings', async () => {
    expect(await findingsIn(sound)).toEqual([])
  })
})

describe('a fault in a document is found, with its line', () => {
  const table = (total: string, percent: string) =>
    `1. Job\n\nAnsatte i fleksjob\nForvaltning Status Måltal Målopfyldelse\nSocialforvaltningen 20 40 50 %\nTeknikforvaltningen 30 30 ${percent} %\nKulturforvaltningen 10 20 50 %\nI alt ${total} 90 67 %\n`
  it('where a sum does not add up', async () => {
    expect(await of('total-mismatch', table('70', '100'))).toEqual([{ line: 8, sum: 60, printed: 70, what: 'actual' }])
    expect(await of('total-mismatch', table('60', '100'))).toEqual([])
  })
  it('where a percentage is not the ratio of the numbers beside it', async () => {
    expect(await of('percentage-mismatch', table('60', '120'))).toEqual([
      { line: 6, unit: 'Teknikforvaltningen', computed: 100, printed: 120 },
    ])
    expect(await of('percentage-mismatch', table('60', '101'))).toEqual([])
  })
  it('where parts of an amount do not make the amount', async () => {
    const text = (last: string) =>
      plan(
        sheet(
          '1.1',
          'Ramper',
          'Socialforvaltningen',
          '2025',
          `Der er afsat 10 mio. kr., fordelt med 4 mio. kr. i 2025 og ${last} mio. kr. i 2026.`,
        ),
      )
    expect(await of('total-mismatch', text('5'))).toEqual([{ line: 7, sum: 9_000_000, printed: 10_000_000, what: '10 mio. kr.' }])
    expect(await of('total-mismatch', text('6'))).toEqual([])
  })
  it('where the same text is printed twice', async () => {
    const twice = plan(
      sheet(
        '1.1',
        'Ramper ved skolen',
        'Socialforvaltningen',
        '2025',
        'Skolen får ramper ved alle døre, og gården får fliser med ledelinjer.',
      ),
      sheet('1.2', 'Lys i gangene', 'Socialforvaltningen', '2026', 'Alle gange får lys, der tænder af sig selv.'),
      sheet(
        '1.3',
        'Ramper ved skolen',
        'Socialforvaltningen',
        '2025',
        'Skolen får ramper ved alle døre, og gården får fliser med ledelinjer.',
      ),
    )
    expect(await of('duplicate', twice)).toEqual([{ line: 17, first: 5 }])
  })
  it('where a whole section is printed twice', async () => {
    const chapter = (number: number) =>
      `${number}. Om planen\n\n${'Planen er blevet til sammen med borgere, pårørende og ansatte i hele kommunen. '.repeat(4)}\n\n`
    expect(await of('duplicate', chapter(1) + chapter(2))).toEqual([{ line: 5, first: 1 }])
  })
  it('where years contradict each other', async () => {
    const late = plan(sheet('1.1', 'Praksisplan 2025-2027', 'Socialforvaltningen', 'Planen gælder frem til 2029'))
    expect(await of('contradiction', late)).toEqual([{ line: 9, one: '2027', other: '2029' }])
  })
  it('where the numbering jumps', async () => {
    const jump = sound.replace('1.3 Brede', '1.4 Brede')
    expect(await of('numbering-gap', jump)).toEqual([{ line: 17, before: '1.2', after: '1.4' }])
  })
  it('where an owner is missing among owners', async () => {
    expect(await of('missing-owner', sound.replace('Ansvarlig: Teknikforvaltningen\n', ''))).toEqual([{ line: 17 }])
  })
  it('where a horizon is missing among horizons', async () => {
    expect(await of('missing-timeframe', sound.replace('Tidsplan: 2026-2027\n', ''))).toEqual([{ line: 17 }])
  })
  it('where digits are from a broken font, mended only where the document proves them', async () => {
    const text = 'Status 2025\n\nMåltallet for ĮĬĮħ er nået, og i ĢĨ var der flere.\n\nArbejdet fortsætter i 2025.\n'
    expect(await of('broken-digits', text)).toEqual([
      { line: 3, printed: 'ĮĬĮħ', meant: '2025' },
      { line: 3, printed: 'ĢĨ', meant: '?' },
    ])
  })
  it('where letters stand apart', async () => {
    const torn = 'K ommunen b ygger ramper.\nS kolen f år lys.\nH usene f år brede d øre.\n'
    expect(await of('broken-glyphs', torn)).toEqual([{ line: 1, count: 3 }])
  })
  it('where an address cuts a sentence', async () => {
    const cut = 'Rådet mener, at planen skal følges\n\nhttps://eksempel.dk/en-lang-adresse\n\nhvert år, så alle kan se, hvad der sker.\n'
    expect(await of('cut-by-link', cut)).toEqual([{ line: 3 }])
  })
  it('where a person can be told by number', async () => {
    expect(await of('personal-number', 'Borger med cpr-nummer 010203-1234 har klaget.\n')).toEqual([{ line: 1 }])
  })
})

describe('every finding', () => {
  const codes: readonly FindingCode[] = [
    'broken-digits',
    'broken-glyphs',
    'total-mismatch',
    'percentage-mismatch',
    'duplicate',
    'contradiction',
    'numbering-gap',
    'missing-owner',
    'missing-timeframe',
    'cut-by-link',
    'personal-number',
    'pages-without-text',
    'unreadable-font',
  ]
  it.each(codes)('%s has its sentence in both languages', code => {
    const params = {
      printed: 'x',
      meant: 'y',
      count: 2,
      sum: 1,
      unit: 'u',
      computed: 1,
      first: 1,
      one: '1',
      other: '2',
      before: '1',
      after: '3',
      pages: '2',
    }
    const [danish, english] = (['da', 'en'] as const).map(language => translator(language)(`reading.finding.${code}`, params))
    expect(danish).not.toBe(english)
    expect(danish).not.toMatch(/[{}]|reading\./)
    expect(english).not.toMatch(/[{}]|reading\./)
  })
})
