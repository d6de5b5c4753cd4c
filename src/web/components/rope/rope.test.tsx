import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { translator } from '../../../i18n/translate.ts'
import { RopeStrip } from './rope-strip.tsx'
import { ropeWords } from './rope-words.ts'

const da = translator('da')

test('the words say what the knots show, one and many apart', () => {
  expect(ropeWords(da, { delayed: 2, completed: 1 })).toBe('3 indsatser: 1 gennemført, 2 forsinkede')
  expect(ropeWords(da, { delayed: 1 })).toBe('1 indsats: 1 forsinket')
  expect(ropeWords(translator('en'), { 'on-plan': 1 })).toBe('1 initiative: 1 on plan')
})

test('a goal without initiatives says so', () => {
  expect(ropeWords(da, {})).toBe('Ingen indsatser endnu')
})

test('there is one knot for each initiative, and none when they are too many to count', () => {
  const knots = (count: number) => renderToString(<RopeStrip t={da} counts={{ 'on-plan': count }} />).match(/<use/g)?.length ?? 0
  expect(knots(5)).toBe(5)
  expect(knots(1000)).toBe(0)
})
