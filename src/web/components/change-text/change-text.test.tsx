import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { translator } from '../../../i18n/translate.ts'
import { ChangeText } from './change-text.tsx'

test('a change is told in words, for those who see neither line nor tint', () => {
  const html = renderToString(
    <ChangeText
      t={translator('da')}
      parts={[
        { kind: 'removed', text: 'fem' },
        { kind: 'added', text: 'seks' },
      ]}
    />,
  )
  expect(html.replace(/<[^>]+>/g, '')).toBe('Fjernet: fem Slut.Nyt: seks Slut.')
  expect(html).toMatch(/<del>.*<ins>/)
})
