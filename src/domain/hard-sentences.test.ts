import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hardSentences } from './hard-sentences.ts'

const EASY = 'Vi har bygget en rampe. Nu kan alle komme ind.'
const HARD =
  'På baggrund af de indhentede erfaringer har forvaltningen besluttet at videreføre den forenklede dokumentationspraksis, indtil ydelsen er fuldt implementeret i hele kommunen.'

describe('the hardest sentences', () => {
  test('of an easy text are none', () => {
    expect(hardSentences(EASY).hardest).toEqual([])
  })
  test('are found, counted and marked in their place', () => {
    const { parts, hardest } = hardSentences(`${EASY} ${HARD} Det er godt.`)
    expect(hardest).toEqual([{ text: HARD, words: 22, long: 11 }])
    expect(parts.map(part => part.hard)).toEqual([null, null, 1, null])
  })
  test('are at most as many as one can mend', () => {
    expect(hardSentences(Array(9).fill(HARD).join(' ')).hardest).toHaveLength(3)
  })
  test('leave the text as it is, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Ord', ' ', '. ', '\n', '1.250', '!', 'tilgængelighed', ': ', '..'), { maxLength: 60 }),
        words => {
          const text = words.join('')
          expect(
            hardSentences(text)
              .parts.map(part => part.text)
              .join(''),
          ).toBe(text)
        },
      ),
    )
  })
})
