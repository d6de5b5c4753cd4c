import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fieldsOf, LONGEST_FIELD } from './fields.ts'

describe('a submitted form', () => {
  test('gives its text with one kind of line end, without what no keyboard makes', () => {
    expect(fieldsOf({ text: '  Første linje\r\nanden\u0000 linje\u0007  ' }).text('text')).toBe('Første linje\nanden linje')
  })
  test('knows the same letter however it was composed', () => {
    expect(fieldsOf({ name: 'Ål' }).text('name')).toBe(fieldsOf({ name: 'A\u030Al' }).text('name'))
  })
  test('is empty where nothing was sent, or something that is no form', () => {
    for (const body of [undefined, null, 'tekst', 7, [], { file: { evil: true } }]) expect(fieldsOf(body).text('file')).toBe('')
  })
  test('keeps every value of a field that repeats', () => {
    expect(fieldsOf({ unit: ['a', ' ', 'b'] }).all('unit')).toEqual(['a', 'b'])
  })
  test('stops a personal identity number, with its place', () => {
    expect(fieldsOf({ text: 'Ring til mig\nom 010190-1234' }).refusals).toEqual([
      { key: 'web.cpr', field: 'text', params: { line: 2, column: 4 } },
    ])
  })
  test('stops text beyond all measure', () => {
    const [refusal] = fieldsOf({ text: 'a'.repeat(LONGEST_FIELD + 1) }).refusals
    expect(refusal?.key).toBe('web.too-long')
  })
  test('never holds a control character, whatever was sent', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => !/[^\P{Cc}\n\t]/u.test(fieldsOf({ text }).text('text'))))
  })
})
