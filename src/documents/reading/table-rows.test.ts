import { describe, expect, it } from 'vitest'
import type { Line } from './line.ts'
import { type Head, headFields, rowsUnder, type TableRow } from './table-rows.ts'

const line = (number: number): Line => ({ number, raw: 'x', text: 'x', page: 1, gap: 0, opens: false })

/** Rows of one line each; an empty text is an empty cell, null one that the cell above reaches down into. */
const rowsOf = (...rows: (readonly (string | null)[])[]): TableRow[] =>
  rows.map((texts, at) => ({
    lines: [line(at + 1)],
    cells: new Map(texts.flatMap((text, column) => (text ? [[column, { text, from: at + 1, to: at + 1 }] as const] : []))),
    above: texts.flatMap((text, column) => (text === null ? [column] : [])),
    across: texts.length === 1,
  }))

const head = (...texts: string[]): Head => new Map((headFields(texts) ?? []).map((field, column) => [column, field]))

const shown = (fields: Head, rows: readonly TableRow[]) =>
  rowsUnder(fields, rows).map(block => [block.kind, block.number, block.kind === 'row' ? block.cells.map(cell => cell.text) : block.text])

describe('the head of a table', () => {
  it.each([
    [
      ['Tid/frist', 'Økonomi (t.kr.)', 'Ansvarlig forvaltning'],
      ['timeframe', 'funding', 'responsible'],
    ],
    [
      ['Åtgärd/aktivitet', 'Ansvarig (nämnd)', 'Status 2025'],
      ['title', 'responsible', 'status'],
    ],
    [
      ['Mål og delmål', 'Tiltak', 'Frist'],
      ['aim', 'title', 'timeframe'],
    ],
  ])('%j names its columns', (texts, fields) => {
    expect(headFields(texts)).toEqual(fields)
  })
  it('has more than one word that we know', () => {
    expect(headFields(['Indsats', 'Kørestolsbrugere', 'Antal pladser'])).toBeUndefined()
  })
})

describe('a column of goals', () => {
  const fields = head('Mål', 'Indsats', 'Ansvarlig')
  it('heads the rows that each goal reaches down over, also where it is a sentence', () => {
    expect(
      shown(fields, rowsOf(['Flere bor godt.', 'Ramper', 'Teknik'], [null, 'Døre', 'Teknik'], ['Flere i job.', 'Kurser', 'Social'])),
    ).toEqual([
      ['goal', null, 'Flere bor godt.'],
      ['row', null, ['Ramper', 'Teknik']],
      ['row', null, ['Døre', 'Teknik']],
      ['goal', null, 'Flere i job.'],
      ['row', null, ['Kurser', 'Social']],
    ])
  })
  it('is no goal of the plan where each row has an aim of its own', () => {
    expect(shown(fields, rowsOf(['Bedre syn', 'Ramper', 'Teknik'], ['Mindre støj', 'Døre', 'Teknik'])).map(([kind]) => kind)).toEqual([
      'row',
      'row',
    ])
  })
  it('has the number that changes with it, and leaves each row its own', () => {
    const numbered = head('Nr.', 'Mål', 'Indsats', 'Ansvarlig')
    expect(shown(numbered, rowsOf(['1', 'Bolig', 'Ramper', 'Teknik'], [null, null, 'Døre', 'Teknik']))[0]).toEqual(['goal', '1', 'Bolig'])
    expect(shown(numbered, rowsOf(['1', 'Bolig', 'Ramper', 'Teknik'], ['2', 'Bolig', 'Døre', 'Teknik']))).toEqual([
      ['goal', null, 'Bolig'],
      ['row', null, ['1', 'Ramper', 'Teknik']],
      ['row', null, ['2', 'Døre', 'Teknik']],
    ])
  })
})

describe('the rows of a table', () => {
  const fields = head('Indsats', 'Ansvarlig', 'Start', 'Slut')
  it('stand under a theme as wide as the table, or alone in the first column', () => {
    expect(
      shown(fields, rowsOf(['Bolig'], ['Ramper', 'Teknik', '2025', '2026'], ['Job', '', '', ''], ['Kurser', 'Social', '2025', '2027'])),
    ).toEqual([
      ['theme', null, 'Bolig'],
      ['row', null, ['Ramper', 'Teknik', '2025 – 2026']],
      ['theme', null, 'Job'],
      ['row', null, ['Kurser', 'Social', '2025 – 2027']],
    ])
  })
  it('go on in a row that names nothing', () => {
    expect(shown(fields, rowsOf(['Ramper', 'Teknik- og', '2025', ''], ['', 'Miljøforvaltningen', '', '']))).toEqual([
      ['row', null, ['Ramper', 'Teknik- og Miljøforvaltningen', '2025']],
    ])
  })
})
