import { describe, expect, it } from 'vitest'
import { withScale } from './scale-in-label.ts'

describe('a scale that stands in the label', () => {
  it.each([
    ['Budget (1.000 kr.)', '450', '450 t.kr.'],
    ['Budget (i t.kr.)', '1.450', '1.450 t.kr.'],
    ['Udgift (mio. kr.)', '2,5 i 2026 og 3 i 2027', '2,5 mio. kr. i 2026 og 3 mio. kr. i 2027'],
    ['Kostnad (kroner)', '60 000 per år', '60 000 kr. per år'],
  ])('%s: %s is read as %s', (label, text, said) => {
    expect(withScale(label, text)).toBe(said)
  })
  it.each([
    ['Budget', '450'],
    ['Budget (1.000 kr.)', '450.000 kr.'],
    ['Budget (1.000 kr.)', '2026-2027'],
    ['Budget (1.000 kr.)', 'Inden for rammen'],
    ['Ansvarlig (enhed)', '12'],
  ])('%s: %s is left as it is', (label, text) => {
    expect(withScale(label, text)).toBe(text)
  })
})
