import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowsIn } from '../web/doc-fields.ts'
import { fieldsOf } from '../web/fields.ts'
import { rowActOf, withRowAct } from './row-act.ts'

const ID = ['a', 'b', 'c'].map(letter => `00000000-0000-7000-8000-00000000000${letter}`)
const NEW = '00000000-0000-7000-8000-0000000000ff'
const form = () =>
  fieldsOf({
    title: 'Ramper',
    goals: ['x', 'y'],
    ...Object.fromEntries(ID.map((id, at) => [`activities.${id}.title`, `Skridt ${at + 1}`])),
  })
const acted = (act: string) => withRowAct(form(), rowActOf(act) ?? expect.fail(), NEW)
const titles = (act: string) => rowsIn(acted(act), 'activities').map(row => row['title'])

describe('the rows of a form, without a script', () => {
  test('move up and down, but not past an end', () => {
    expect(titles(`activities-up:${ID[2]}`)).toEqual(['Skridt 1', 'Skridt 3', 'Skridt 2'])
    expect(titles(`activities-down:${ID[0]}`)).toEqual(['Skridt 2', 'Skridt 1', 'Skridt 3'])
    expect(titles(`activities-up:${ID[0]}`)).toEqual(['Skridt 1', 'Skridt 2', 'Skridt 3'])
  })
  test('are taken away and added', () => {
    expect(titles(`activities-remove:${ID[1]}`)).toEqual(['Skridt 1', 'Skridt 3'])
    expect(titles('activities-add')).toEqual(['Skridt 1', 'Skridt 2', 'Skridt 3', ''])
  })
  test('a new measurement belongs to its indicator', () => {
    expect(rowsIn(acted(`observations-add:${ID[0]}`), 'observations')).toEqual([{ id: NEW, period: '', indicator: ID[0] }])
  })
  test('whatever is done to rows, the rest of the form stays as typed', () => {
    fc.assert(
      fc.property(fc.constantFrom('add', 'remove', 'up', 'down'), fc.constantFrom(...ID, 'ukendt'), (act, id) => {
        const fields = acted(`activities-${act}:${id}`)
        expect([fields.text('title'), fields.all('goals')]).toEqual(['Ramper', ['x', 'y']])
        expect(rowsIn(fields, 'activities').length).toBeGreaterThanOrEqual(2)
      }),
    )
  })
  test('no other button is taken for one of these', () => {
    for (const text of ['', 'save', 'activities-drop:1', 'constructor-add', 'initiatives-add']) expect(rowActOf(text)).toBeUndefined()
  })
})
