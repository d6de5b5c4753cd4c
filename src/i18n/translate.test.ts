import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { da } from './da.ts'
import { en } from './en.ts'
import { isKey, type Key, translator } from './translate.ts'

const KEYS = Object.keys(da).filter(isKey)
const paramsOf = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(found => found[1]))].sort()
const SOURCE = join(import.meta.dirname, '..')
const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter(name => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
const source = (name: string) => readFileSync(join(SOURCE, name), 'utf8')

describe('the texts', () => {
  test('are there in both languages, none of them empty', () => {
    expect(Object.keys(en).sort()).toEqual([...KEYS].sort())
    expect(KEYS.filter(key => da[key].trim() === '' || en[key].trim() === '')).toEqual([])
  })
  test('take the same parameters in both languages', () => {
    expect(KEYS.filter(key => paramsOf(da[key]).join() !== paramsOf(en[key]).join())).toEqual([])
  })
  test('are not copied untranslated when they are sentences', () => {
    const words = (text: string) => text.replace(/\{[^}]*\}/g, '').match(/\p{L}+/gu) ?? []
    expect(KEYS.filter(key => da[key] === en[key] && words(da[key]).length > 3)).toEqual([])
  })
  test('exist for every refusal the code names', () => {
    const named = files.flatMap(name => [...source(name).matchAll(/\bkey: '([a-z-]+\.[\w.-]+)'/g)].map(found => `${found[1]} in ${name}`))
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter(line => !isKey(line.split(' in ')[0] ?? ''))).toEqual([])
  })
  test('are all in use', () => {
    const all = files
      .filter(name => !name.startsWith('i18n/d') && !name.startsWith('i18n/e'))
      .map(source)
      .join('\n')
    // Keys put together from a value, as in `web.error.${status}.title`: what stands before the first hole is looked for.
    const stems = [...all.matchAll(/[`'"]([a-z-]+\.[\w.-]*?)\$\{/g)].map(found => found[1] ?? '')
    const unused = KEYS.filter(key => !all.includes(`'${key}'`) && !stems.some(stem => stem.includes('.') && key.startsWith(stem)))
    expect(unused).toEqual([])
  })
  test('are the only Danish in the code, the example and word lists aside', () => {
    const danish = files
      .filter(name => /\.tsx$/.test(name) && !/components\/.*examples\.tsx$|components\/gallery/.test(name))
      .filter(name => />[^<>{}]*[æøåÆØÅ][^<>{}]*</.test(source(name)))
    expect(danish).toEqual([])
  })
})

describe('a text with parameters', () => {
  const t = translator('da')
  test('agrees with its number', () => {
    const key = KEYS.find(name => /\{count\?/.test(da[name])) as Key
    expect(t(key, { count: 1 })).not.toBe(t(key, { count: 2 }))
  })
})
