import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { otherSlugs, slugRefusal, suggestedSlug } from './authority-slug.ts'

const RESERVED = new Set(['arbejde', 'en'])

describe("an authority's address", () => {
  test.each([
    ['Havnstad Kommune', 'havnstad'],
    ['Ærø Kommune', 'aeroe'],
    ['Region Nordby', 'region-nordby'],
    ['Kommune', 'kommune'],
    ['Social- og Boligministeriet', 'social-og-boligministeriet'],
  ])('%s is suggested as %s', (name, slug) => {
    expect(suggestedSlug(name)).toBe(slug)
  })

  test('what the system uses itself is refused with another', () => {
    expect(slugRefusal('arbejde', RESERVED)).toMatchObject({ key: 'authorities.slug-reserved', params: { suggestion: 'arbejde-kommune' } })
    expect(slugRefusal('havnstad', RESERVED)).toBeNull()
  })

  test.each(['a', 'Havnstad', 'havn stad', '-havn', 'havn--stad', 'æble', '../x', 'a'.repeat(61)])('%s has the wrong shape', slug => {
    expect(slugRefusal(slug, RESERVED)?.key).toBe('authorities.slug-shape')
  })

  test('any name gives an address that will do, or one that is reserved', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), name => {
        return slugRefusal(suggestedSlug(name), RESERVED)?.key !== 'authorities.slug-shape'
      }),
    )
  })

  test('others to try are near the one that was wanted', () => {
    expect(otherSlugs('havnstad').slice(0, 3)).toEqual(['havnstad-kommune', 'havnstad-2', 'havnstad-3'])
  })
})
