import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { LANGS, translator } from '../../i18n/translate.ts'
import { Gallery } from './gallery.tsx'
import { galleryExamples } from './gallery-examples.ts'

const matches = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(found => found[1] ?? '')
const twice = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index)

describe.each(galleryExamples)('the example "$name"', ({ show }) => {
  test.each(LANGS)('renders in %s, with nothing the content security policy would stop', lang => {
    const html = renderToString(<div>{show(translator(lang))}</div>)
    expect(html).not.toMatch(/ style=| on\w+=|<script|javascript:/)
    expect(html).not.toMatch(/undefined|\[object/)
  })
})

describe.each(['public', 'workspace'] as const)('the gallery of the %s side', side => {
  const html = renderToString(<Gallery lang="da" side={side} />)
  const ids = matches(html, / id="([^"]+)"/g)

  test('gives every id once', () => {
    expect(twice(ids)).toEqual([])
  })

  test('carries the symbol of every icon it shows, each once', () => {
    const used = new Set(matches(html, /<use[^>]* href="#([^"]+)"/g))
    const carried = matches(html, /<symbol id="([^"]+)"/g)
    expect(carried.sort()).toEqual([...used].sort())
  })

  test('labels every control', () => {
    const labelled = new Set(matches(html, /<label[^>]* for="([^"]+)"/g))
    const controls = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)]
      .map(found => found[0])
      .filter(tag => !tag.includes('type="hidden"'))
    for (const tag of controls) expect(labelled, tag).toContain(/ id="([^"]+)"/.exec(tag)?.[1])
  })

  test('points only at descriptions that are there', () => {
    const described = matches(html, / aria-(?:describedby|labelledby)="([^"]+)"/g).flatMap(list => list.split(' '))
    for (const id of described) expect(ids).toContain(id)
  })
})
