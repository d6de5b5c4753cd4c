import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { continuePath } from './continue-path.ts'

describe('where to go after signing in', () => {
  test.each(['/arbejde', '/arbejde/enheder', '/arbejde/indsatser/1?side=2&q=%C3%A6', '/arbejde?x=1'])('%s is ours', path => {
    expect(continuePath(path)).toBe(path)
  })

  test.each([
    '',
    '/',
    '//ond.example',
    '//ond.example/arbejde',
    '/\\ond.example/arbejde',
    '\\\\ond.example',
    '/\t/ond.example',
    'https://ond.example/arbejde',
    'javascript:alert(1)',
    'arbejde',
    '/arbejdet',
    '/arbejde/../log-ud',
    '/arbejde/..//ond.example',
    '/arbejde/%2e%2e/log-ud',
    '/havnstad',
    '/\u0000/ond.example',
  ])('%s is not, and leads to the front page', path => {
    expect(continuePath(path)).toBe('/arbejde')
  })

  test('whatever is asked, a browser stays under our own /arbejde', () => {
    const pieces = fc.array(
      fc.constantFrom('/', '\\', '..', '.', 'arbejde', 'ond.example', ':', '@', '%2f', '%5c', '\t', '\n', '?', '#', 'https:'),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          pieces.map(parts => `/${parts.join('')}`),
        ),
        asked => {
          const url = new URL(continuePath(asked), 'https://tovholder.example')
          return url.origin === 'https://tovholder.example' && /^\/arbejde(?:\/|$)/.test(url.pathname)
        },
      ),
      { numRuns: 2000 },
    )
  })
})
