import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weaveTexts } from './weave.ts'
import { wordsOf } from './word-diff.ts'

describe('two people writing in one text', () => {
  test('keep both changes where they touched different words', () => {
    expect(
      weaveTexts('Rampen er bygget. Døren er smal.', 'Rampen er bygget i maj. Døren er smal.', 'Rampen er bygget. Døren er bred.'),
    ).toBe('Rampen er bygget i maj. Døren er bred.')
  })
  test('who both add at the end, add one after the other', () => {
    expect(weaveTexts('Rampen er bygget.', 'Rampen er bygget. Den er bred.', 'Rampen er bygget. Døren kommer.')).toBe(
      'Rampen er bygget. Den er bred. Døren kommer.',
    )
  })
  test('who write the same, write it once', () => {
    expect(weaveTexts('Rampen', 'Rampen er bygget', 'Rampen er bygget')).toBe('Rampen er bygget')
  })
  test('one of whom takes a sentence out, lose it; but not when the other has just mended it', () => {
    expect(weaveTexts('Et. To. Tre.', 'Et. To. Tre.', 'Et. Tre.')).toBe('Et. Tre.')
    expect(weaveTexts('Et. To. Tre.', 'Et. To nye. Tre.', 'Et. Tre.')).toContain('nye')
  })
})

/** What a browser knows: what is in its field, and the text that its next save begins from. */
type Writer = { text: string; base: string }

type Step =
  | { readonly who: 0 | 1; readonly kind: 'write'; readonly at: number }
  | { readonly who: 0 | 1; readonly kind: 'take-out'; readonly at: number }
  | { readonly who: 0 | 1; readonly kind: 'save'; readonly writesMeanwhile: boolean }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ who: fc.constantFrom(0 as const, 1 as const), kind: fc.constant('write' as const), at: fc.nat(60) }),
  fc.record({ who: fc.constantFrom(0 as const, 1 as const), kind: fc.constant('take-out' as const), at: fc.nat(60) }),
  fc.record({ who: fc.constantFrom(0 as const, 1 as const), kind: fc.constant('save' as const), writesMeanwhile: fc.boolean() }),
)

const wordSet = (text: string) => new Set(wordsOf(text).filter(word => /\p{L}/u.test(word)))

/**
 * Plays the steps. A save that was answered while its writer went on typing leaves her field alone, and what she sent becomes the
 * text her next save begins from; else her field shows the merged text. Returns the server's text and every word that must be in it.
 */
function play(steps: readonly Step[]) {
  const start = 'Kommunen har bygget en rampe.'
  let server = start
  let made = 0
  const owed = new Set<string>()
  const writers: [Writer, Writer] = [
    { text: start, base: start },
    { text: start, base: start },
  ]
  const insert = (writer: Writer, at: number) => {
    const words = wordsOf(writer.text)
    words.splice(at % (words.length + 1), 0, ` ord${String(made++).replace(/\d/g, digit => 'abcdefghij'[Number(digit)] ?? '')} `)
    writer.text = words.join('')
  }
  for (const one of steps) {
    const writer = writers[one.who]
    if (one.kind === 'write') insert(writer, one.at)
    else if (one.kind === 'take-out') {
      const words = wordsOf(writer.text)
      words.splice(one.at % Math.max(1, words.length), 1)
      writer.text = words.join('')
    } else {
      const sent = writer.text
      for (const word of wordSet(writer.base)) if (!wordSet(sent).has(word)) owed.delete(word)
      for (const word of wordSet(sent)) if (!wordSet(writer.base).has(word)) owed.add(word)
      server = weaveTexts(writer.base, server, sent)
      if (one.writesMeanwhile) {
        insert(writer, made)
        writer.base = sent
      } else writer.base = writer.text = server
    }
  }
  return { server, owed }
}

test('no acknowledged word ever vanishes, however two people’s writing and saving interleave', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), steps => {
      const { server, owed } = play(steps)
      const there = wordSet(server)
      expect([...owed].filter(word => !there.has(word))).toEqual([])
    }),
    { numRuns: 3000 },
  )
})
