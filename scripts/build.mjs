// What `npm run build` does: bundles only what changed since the last time, so that a start need not wait.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const path = name => fileURLToPath(new URL(name, root))
const MARKER = path('dist/.built.json')

const files = (folder, pattern) =>
  existsSync(path(folder))
    ? readdirSync(path(folder), { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile() && pattern.test(entry.name))
        .map(entry => `${entry.parentPath}/${entry.name}`)
        .sort()
    : []

/** Content, not times: a fresh clone has new times and the same content. */
function fingerprint(names) {
  const hash = createHash('sha256')
  for (const name of names) hash.update(`${name.slice(path('').length)}\0`).update(readFileSync(name))
  return hash.digest('hex')
}

function run(...args) {
  const ran = spawnSync(process.execPath, args, { cwd: path(''), stdio: 'inherit' })
  if (ran.status !== 0) process.exit(ran.status ?? 1)
}

const lasting = ['package-lock.json', 'scripts/build.mjs'].map(path)
const code = files('src', /(?<!\.test)\.tsx?$/)
const browser = [...files('styles', /./), ...files('assets', /./), ...files('src/web/client', /./), path('scripts/build-assets.mjs')]
const steps = {
  assets: {
    print: fingerprint([...browser, ...lasting]),
    output: 'dist/assets/manifest.json',
    make: () => run(path('scripts/build-assets.mjs')),
  },
  code: {
    print: fingerprint([...code, ...['tsconfig.json'].map(path), ...lasting]),
    output: 'dist/cli/main.js',
    make: bundle,
  },
}

/**
 * Few large files instead of six hundred small ones: finding and linking each of them was 0.4 s of every start. Two levels below the
 * root, as the sources are, so that `import.meta.url` leads to the same places from both.
 */
async function bundle() {
  const { build } = await import('esbuild')
  for (const name of readdirSync(path('dist'))) if (!KEPT.has(name)) rmSync(path(`dist/${name}`), { recursive: true })
  await build({
    entryPoints: { main: path('src/cli/main.ts'), child: path('src/documents/reading/child.ts') },
    outdir: path('dist/cli'),
    ...{ bundle: true, splitting: true, packages: 'external' },
    ...{ format: 'esm', platform: 'node', target: 'node22.18' },
    logLevel: 'warning',
  })
}

/** What is in dist/ and not made by `bundle`. */
const KEPT = new Set(['assets', '.built.json'])

mkdirSync(path('dist'), { recursive: true })
const before = existsSync(MARKER) ? JSON.parse(readFileSync(MARKER, 'utf8')) : {}
for (const [name, step] of Object.entries(steps)) {
  if (before[name] === step.print && existsSync(path(step.output))) continue
  await step.make()
  before[name] = step.print
  writeFileSync(MARKER, JSON.stringify(before))
}
