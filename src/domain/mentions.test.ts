import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isMentionDue, mentionedIn, textParts } from './mentions.ts'

const PEOPLE = [
  { id: 'karen', name: 'Karen Holm' },
  { id: 'karen-s', name: 'Karen Holm Sø' },
  { id: 'omar', name: 'Omar Saleh' },
  { id: 'omar-2', name: 'Omar Saleh' },
]

describe('a comment calls on', () => {
  test.each([
    ['@Karen Holm, ved du det?', ['karen']],
    ['Spørg @karen holm sø.', ['karen-s']],
    ['(@Karen Holm)', ['karen']],
    ['@Karen Holmgaard er en anden', []],
    ['skriv til post@Karen Holm', []],
    ['@Omar Saleh', ['omar', 'omar-2']],
    ['@ Karen Holm', []],
    ['@@Karen Holm', ['karen']],
    ['Karen Holm uden snabel-a', []],
    ['', []],
  ])('%s', (text, ids) => {
    expect(mentionedIn(text, PEOPLE)).toEqual(ids)
  })

  test('the same people, in pieces that make the text again', () => {
    const text = fc.array(fc.constantFrom('@', 'Karen Holm', 'karen holm sø', 'Omar Saleh', ' ', 'å', '.', '\n'), { maxLength: 12 })
    fc.assert(
      fc.property(text, pieces => {
        const written = pieces.join('')
        const parts = textParts(written, PEOPLE)
        expect(parts.map(part => part.text).join('')).toBe(written)
        for (const { text: piece, person } of parts) if (person) expect(piece.toLowerCase()).toBe(`@${person.name.toLowerCase()}`)
      }),
    )
  })
})

describe('a mail of mentions', () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 9, minutes))
  test('waits five minutes, so that a slip can be mended', () => {
    expect(isMentionDue(at(0), null, at(4))).toBe(false)
    expect(isMentionDue(at(0), null, at(5))).toBe(true)
  })
  test('comes once an hour at most', () => {
    expect(isMentionDue(at(20), at(5), at(64))).toBe(false)
    expect(isMentionDue(at(20), at(5), at(65))).toBe(true)
  })
})
