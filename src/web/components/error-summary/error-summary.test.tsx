import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { translator } from '../../../i18n/translate.ts'
import { ErrorSummary } from './error-summary.tsx'

const t = translator('da')

test('without refusals there is no summary', () => {
  expect(renderToString(<ErrorSummary t={t} errors={[]} />)).toBe('')
})

test('it takes focus without script, is announced once, and links to each field', () => {
  const html = renderToString(<ErrorSummary t={t} errors={[{ field: 'title', text: 'Skriv en titel.' }, { text: 'Send igen.' }]} />)
  expect(html).toMatch(/^<div[^>]* tabindex="-1" autofocus/)
  expect(html.match(/role="alert"/g)).toHaveLength(1)
  expect(html).toContain('Fejl: 2 ting skal rettes')
  expect(html).toContain('<a href="#title">Skriv en titel.</a>')
  expect(html).toContain('>Send igen.</li>')
})
