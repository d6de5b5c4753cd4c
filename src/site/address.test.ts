import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { LANGS } from '../i18n/translate.ts'
import { SITE_PAGES } from '../web/paths.ts'
import { pathOf, readAddress, type SiteAddress } from './address.ts'

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{1,20}$/).filter(text => text !== 'en' && text !== 'da')
const lists = fc.constantFrom(...SITE_PAGES.filter(page => !['search', 'about', 'accessibility'].includes(page)))
const record = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/)
const address: fc.Arbitrary<SiteAddress> = fc.oneof(
  fc.record({ slug, lang: fc.constantFrom(...LANGS), page: fc.constant('home' as const), format: fc.constantFrom('html', 'atom') }),
  fc.record({ slug, lang: fc.constantFrom(...LANGS), page: lists, format: fc.constantFrom('html', 'csv', 'json') }),
  fc.record({ slug, lang: fc.constantFrom(...LANGS), page: lists, record, format: fc.constantFrom('html', 'json') }),
)

describe('a public address', () => {
  test('is read as what it was written from', () => {
    fc.assert(
      fc.property(address, given => {
        expect(readAddress(pathOf(given))).toEqual({ kind: 'address', address: given })
      }),
    )
  })
  test('is understood or not, whatever stands in it, and put right in one step', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webPath(), fc.string(), fc.string().map(encodeURIComponent)), path => {
        const read = readAddress(path)
        if (read.kind === 'elsewhere') expect(readAddress(read.path).kind).toBe('address')
      }),
    )
  })
  test.each([
    ['/Havnstad/', '/havnstad'],
    ['/havnstad/INDSATSER', '/havnstad/indsatser'],
    ['/havnstad/da/indsatser', '/havnstad/indsatser'],
    ['/havnstad/en/indsatser', '/havnstad/en/initiatives'],
    ['/havnstad/initiatives', '/havnstad/en/initiatives'],
    ['/havnstad/indsatser.CSV', '/havnstad/indsatser.csv'],
  ])('%s is written %s', (typed, path) => {
    expect(readAddress(typed)).toEqual({ kind: 'elsewhere', path })
  })
  test.each(['/havnstad/../arbejde', '/havnstad/indsatser/a/b', '/havnstad/findes-ikke', '/havnstad/soeg/bolig', '/%E0%A4%A', '/håvn'])(
    '%s is nobody’s',
    path => {
      expect(readAddress(path).kind).toBe('unknown')
    },
  )
})
