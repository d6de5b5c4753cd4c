import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('raw colours stand in the tokens only, so that forced colours reach everything', () => {
  const sheets = globSync('styles/**/*.css').filter(file => !file.endsWith('tokens.css'))
  expect(sheets.length).toBeGreaterThan(20)
  const raw = sheets.flatMap(file =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(line => /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/i.test(line.replace(/url\([^)]*\)/g, '')))
      .map(line => `${file}: ${line.trim()}`),
  )
  expect(raw).toEqual([])
})
