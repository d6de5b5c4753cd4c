import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageCache } from './page-cache.ts'
import { PageFile } from './page-file.ts'

const page = (text: string) => new PageFile(200, text, [])
const made =
  (text: string, keep = true) =>
  async () => ({ page: page(text), keep })

test('a page is made once, however many ask for it at the same moment', async () => {
  const cache = pageCache()
  let times = 0
  const make = async () => {
    times += 1
    return { page: page('Mål'), keep: true }
  }
  await Promise.all(Array.from({ length: 20 }, () => cache.through('/havnstad', 1, make)))
  expect([times, cache.pages]).toEqual([1, 1])
})

test('a page of an earlier version is never shown again', async () => {
  const cache = pageCache()
  const first = await cache.through('/havnstad', 1, made('Før'))
  expect(cache.get('/havnstad', 1)).toBe(first)
  expect(cache.get('/havnstad', 2)).toBeUndefined()
  const second = await cache.through('/havnstad', 2, made('Efter'))
  expect(cache.get('/havnstad', 2)).toBe(second)
})

test('what is not to be kept, and what fails, is asked for anew', async () => {
  const cache = pageCache()
  await cache.through('/havnstad/findes-ikke', 1, made('404', false))
  const fail = () => cache.through('/havnstad', 1, () => Promise.reject(new Error('væk')))
  await expect(fail()).rejects.toThrow('væk')
  await expect(fail()).rejects.toThrow('væk')
  expect(cache.pages).toBe(0)
})

test('without room nothing is kept', async () => {
  const cache = pageCache(0)
  await cache.through('/havnstad', 1, made('Mål'))
  expect([cache.get('/havnstad', 1), cache.bytes]).toEqual([undefined, 0])
})

test('the room is never passed, and what was used last is still there', async () => {
  const asked = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 2000 })), { minLength: 1, maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(asked, async wishes => {
      const cache = pageCache(30_000)
      for (const [name, size] of wishes) {
        await cache.through(`/${name}`, 1, made('x'.repeat(size)))
        expect(cache.bytes).toBeLessThanOrEqual(30_000)
        expect(cache.get(`/${name}`, 1)).toBeDefined()
      }
    }),
  )
})
