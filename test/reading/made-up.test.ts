import { describe, expect, it } from 'vitest'
import { layouts } from './made-up/layouts.ts'
import { languages, scoreOf } from './made-up/score.ts'
import { weathers } from './made-up/weather.ts'

const seeds = Array.from({ length: 4 }, (_, at) => 7919 * (at + 1))
const forms = Object.keys(layouts)
const tongues = Object.keys(languages) as (keyof typeof languages)[]

/** A document of a form that is read wrong is worth less than no reader; none may fall below this. */
const leastOfOne = 0.9
const leastOfAll = 0.98

describe.each(tongues)('a made-up %s document', language => {
  const shares: number[] = []
  it.each(forms)('as %s is read as it was meant, and every line is accounted for', async form => {
    const { share, misses, left } = await scoreOf(form, language, seeds)
    shares.push(share)
    expect(share, misses.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(leastOfOne)
    expect(left).toEqual([])
  })
  it(`is read right in ${leastOfAll * 100} of 100 answers over all ${forms.length} forms`, () => {
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThanOrEqual(leastOfAll)
  })
})

describe.each(Object.entries(weathers))('through a converter that leaves %s', (_, weather) => {
  it.each(forms)('a document as %s is still read as it was meant', async form => {
    for (const language of tongues) {
      const { share, misses, left } = await scoreOf(form, language, seeds.slice(0, 1), weather)
      expect(share, misses.slice(0, 12).join('\n')).toBeGreaterThanOrEqual(leastOfOne)
      expect(left).toEqual([])
    }
  })
})
