import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8')
const below = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(name => `${folder}/${name}`)

const sources = below('src').filter(name => /\.tsx?$/.test(name))
const running = sources.filter(name => !/\.test\.tsx?$/.test(name))
const ours = [...sources, ...below('test'), ...below('e2e')].filter(name => /\.tsx?$/.test(name))

/** What a file takes in when it runs: `import type` is gone by then. Names of packages as they are, files from the root. */
function importsOf(name: string): string[] {
  const named = [...read(name).matchAll(/^(?:import|export) (?!type\b)[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm)]
  return named
    .map(found => found[1] ?? found[2] ?? found[3] ?? '')
    .map(path => (path.startsWith('.') ? relative(ROOT, join(ROOT, dirname(name), path)) : path))
}

const pairs = (names: readonly string[]) => names.flatMap(name => importsOf(name).map(taken => ({ name, taken })))
const told = (found: readonly { name: string; taken: string }[]) => found.map(({ name, taken }) => `${name} takes ${taken}`)
const sliceOf = (name: string): string => name.split('/')[1] ?? ''
const isStore = (name: string): boolean => /-store\.ts$/.test(name)

describe('the rules', () => {
  const rules = running.filter(name => name.startsWith('src/domain/'))
  test('take nothing from outside their own folder', () => {
    expect(rules.length).toBeGreaterThan(40)
    expect(told(pairs(rules).filter(({ taken }) => !taken.startsWith('src/domain/')))).toEqual([])
  })
  test('know no clock, no chance and no machine', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bglobalThis\b|\bfetch\(|\bperformance\.|\bcrypto\./
    expect(rules.filter(name => impure.test(read(name)))).toEqual([])
  })
})

describe('SQL', () => {
  const speaks = (name: string) => /\bsql`|\bsql<|\.(?:selectFrom|insertInto|updateTable|deleteFrom|mergeInto)\(/.test(read(name))
  test('stands in stores, and in the database’s own folder', () => {
    const speaking = running.filter(speaks)
    expect(speaking.filter(isStore).length).toBeGreaterThan(30)
    expect(speaking.filter(name => !isStore(name) && !name.startsWith('src/db/'))).toEqual([])
  })
  test('is not spoken across slices: each uses its own stores, and those of the history every record shares', () => {
    // These put slices together, which is what they are for.
    const whole = ['cli', 'example', 'web', 'bench']
    const across = pairs(running).filter(
      ({ name, taken }) =>
        isStore(taken) && sliceOf(taken) !== sliceOf(name) && sliceOf(taken) !== 'history' && !whole.includes(sliceOf(name)),
    )
    expect(told(across)).toEqual([])
  })
  test('writes `published` in the publishing slice only', () => {
    const writes = /(?:insert into|update|delete from|insertInto\(|updateTable\(|deleteFrom\()\s*['`]?published\./
    expect(running.filter(name => writes.test(read(name)) && !/^src\/(publishing|search|db)\//.test(name))).toEqual([])
  })
})

describe('the public side', () => {
  test('takes nothing from the slices a coordinator works in', () => {
    const work = ['authorities', 'documents', 'history', 'people', 'plans', 'policies', 'review']
    const site = running.filter(name => /^src\/(site|search)\//.test(name))
    expect(told(pairs(site).filter(({ taken }) => taken.startsWith('src/') && work.includes(sliceOf(taken))))).toEqual([])
  })
})

describe('a component', () => {
  test('is shown in the gallery, where axe reads it', () => {
    const shown = new Set<string>()
    const queue = ['src/web/components/gallery.tsx']
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      if (shown.has(name) || !existsSync(join(ROOT, name))) continue
      shown.add(name)
      queue.push(...importsOf(name).filter(taken => taken.startsWith('src/') && taken !== 'src/web/components/index.ts'))
    }
    const components = running.filter(name => name.startsWith('src/web/components/') && name.endsWith('.tsx'))
    expect(components.filter(name => !shown.has(name))).toEqual([])
  })
})

describe('a text a person reads', () => {
  const pages = running.filter(name => !/^src\/(i18n|example|bench)\/|\/examples\.tsx$|\/gallery\.tsx$/.test(name))
  test('does not stand between tags or in an attribute', () => {
    // The product's own name is the same in every language.
    const between = />\s*(?!Tovholder\s*<)[A-Za-zÆØÅæøå][^<>{}]*<\//
    const attribute = /\s(?:aria-label|title|alt|placeholder|label|hint|legend|lead|sub)="[^"]*\p{L}{3}/u
    expect(pages.filter(name => name.endsWith('.tsx') && (between.test(read(name)) || attribute.test(read(name))))).toEqual([])
  })
  test('is not written in Danish in the code, the reading of Danish aside', () => {
    const danish = /'[^'\n]*[æøåÆØÅ][^'\n]*\s[^'\n]*'/
    expect(pages.filter(name => !/^src\/(domain|documents\/reading)\//.test(name) && danish.test(read(name)))).toEqual([])
  })
})

describe('a file', () => {
  test('is not named for being useful', () => {
    const vague = /^(?:utils?|helpers?|common|misc|manager|shared|stuff)$/
    const parts = [...ours, ...below('scripts')].flatMap(name => name.split('/').map(part => part.split('.')[0] ?? ''))
    expect([...new Set(parts)].filter(part => part.split('-').some(word => vague.test(word)))).toEqual([])
  })
  test('can be read in one go: half of them within 60 lines, none above 300 but what is written by a program', () => {
    const lines = running.filter(name => name !== 'src/db/tables.ts').map(name => ({ name, count: read(name).split('\n').length }))
    const counts = lines.map(({ count }) => count).sort((a, b) => a - b)
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(60)
    // One type, read from end to end: what the public may see.
    const long = ['src/publishing/published-data.ts']
    expect(lines.filter(({ name, count }) => count > 300 && !name.startsWith('src/i18n/') && !long.includes(name))).toEqual([])
  })
  test('silences no check and leaves nothing for later', () => {
    const silenced = new RegExp(['biome' + '-ignore', '@ts-(?:ignore|expect' + '-error|nocheck)', 'TO' + 'DO', 'FIX' + 'ME'].join('|'))
    expect(ours.filter(name => silenced.test(read(name)))).toEqual([])
  })
  test('of tests runs all of them', () => {
    expect(ours.filter(name => /\b(?:test|it|describe)\.(?:skip|only|todo)\b/.test(read(name)))).toEqual([])
  })
})

describe('a migration', () => {
  const names = readdirSync(join(ROOT, 'migrations')).sort()
  test('has a number of its own', () => {
    const numbers = names.map(name => name.slice(0, 4))
    expect(names.every(name => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))).toBe(true)
    expect(numbers).toEqual([...new Set(numbers)])
  })
})

describe('a start', () => {
  test('keeps V8’s nursery as small, whichever door is used, and when it is measured', () => {
    const doors = ['package.json', 'bin/tovholder.js', 'src/bench/tovholder.ts'].map(
      name => /--max-semi-space-size=\d+/.exec(read(name))?.[0],
    )
    expect(new Set(doors)).toEqual(new Set(['--max-semi-space-size=4']))
  })
})

describe('what we depend on', () => {
  const manifest = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies' | 'optionalDependencies',
    Record<string, string>
  >
  const all = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  test('is one version, to the last figure', () => {
    expect(Object.entries(all).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([])
  })
  test('has its reason on the page of dependencies', () => {
    const reasons = [...read('docs/decisions/0008-what-we-depend-on.md').matchAll(/^\| ([^|]+) \|/gm)].flatMap(row =>
      (row[1] ?? '').split(/[, ]+/),
    )
    const has = (name: string) => reasons.some(given => given === name || (given.endsWith('*') && name.startsWith(given.slice(0, -1))))
    expect(Object.keys(all).filter(name => !has(name))).toEqual([])
  })
  test('is locked with its hash, and from no registry in particular', () => {
    const lock = read('package-lock.json')
    expect([...lock.matchAll(/"resolved": "(https?:[^"]+)"/g)].map(found => found[1])).toEqual([])
  })
})

describe('what is written about the house', () => {
  const pages = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...below('docs').filter(name => name.endsWith('.md'))]
  test('points at files that are there', () => {
    const links = pages.flatMap(page =>
      [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)/g)].map(found => ({ page, to: found[1] ?? '' })),
    )
    expect(links.length).toBeGreaterThan(10)
    expect(links.filter(({ page, to }) => !existsSync(join(ROOT, dirname(page), to)))).toEqual([])
  })
  test('names every folder of the source', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter(entry => entry.isDirectory())
    const page = read('ARCHITECTURE.md')
    expect(folders.map(({ name }) => `src/${name}/`).filter(name => !page.includes(name))).toEqual([])
  })
  test('numbers each decision once', () => {
    const numbers = readdirSync(join(ROOT, 'docs/decisions')).map(name => basename(name).slice(0, 4))
    expect(numbers).toEqual([...new Set(numbers)])
  })
})
