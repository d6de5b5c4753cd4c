import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Checkboxes, Radios } from '../options/options.tsx'
import { Select } from '../select/select.tsx'
import { TextArea } from '../text-area/text-area.tsx'
import { TextField } from '../text-field/text-field.tsx'

const HOSTILE = `"><script>alert('x')</script>`

test('a field reads its error before its hint, and says it is invalid', () => {
  const html = renderToString(<TextField name="title" label="Titel" hint="Kort." error="Skriv en titel." value="" />)
  expect(html).toContain('aria-describedby="title-error title-hint"')
  expect(html).toContain('aria-invalid="true"')
  expect(html.indexOf('id="title-error"')).toBeLessThan(html.indexOf('<input'))
})

test('a field without hint and error is described by nothing', () => {
  expect(renderToString(<TextField name="title" label="Titel" />)).not.toMatch(/aria-describedby|aria-invalid|form-error/)
})

test('what was typed stays, as text, however it reads', () => {
  for (const field of [<TextField key="a" name="x" label="X" value={HOSTILE} />, <TextArea key="b" name="x" label="X" value={HOSTILE} />])
    expect(renderToString(field)).toMatch(/&quot;>&lt;script>|&quot;&gt;&lt;script/)
})

test('a select keeps the choice, also one inside a group', () => {
  const options = [{ group: 'Børn og Unge', options: [{ value: 'school', label: 'Skole' }] }]
  expect(renderToString(<Select name="unit" label="Enhed" options={options} value="school" />)).toMatch(
    /<option[^>]*(selected[^>]*value="school"|value="school"[^>]*selected)/,
  )
})

test('the link from the error summary lands on the first control of a group', () => {
  const items = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ]
  const html = renderToString(<Radios name="phase" legend="Fase" items={items} error="Vælg en fase." />)
  expect(html).toMatch(/<input[^>]* id="phase"/)
  expect(html).toContain('<fieldset aria-describedby="phase-error">')
})

test('tick boxes keep every choice', () => {
  const items = ['a', 'b', 'c'].map(value => ({ value, label: value }))
  const html = renderToString(<Checkboxes name="groups" legend="Grupper" items={items} values={['a', 'c']} />)
  expect(html.match(/ checked/g)).toHaveLength(2)
})
