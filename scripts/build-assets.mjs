/**
 * Builds what a browser fetches beside the pages into dist/assets: two style sheets, the workspace script, fonts, icon.
 * Names carry a hash of the content, so everything may be cached for ever; manifest.json maps plain names to them.
 * `npm run build` calls it only when a source has changed: Sass has been seen to take 14 s on a busy machine.
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { build, transform } from 'esbuild'
import { compileAsync } from 'sass'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = join(root, 'dist', 'assets')
// dkfds exports its script only; its Sass and fonts are reached by file path.
const dkfds = join(dirname(createRequire(import.meta.url).resolve('dkfds')), '..', '..')
const fontFolder = join(dkfds, 'src', 'fonts', 'IBMPlexSans', 'split', 'woff2')

const FONTS = { 'plex-regular.woff2': 'IBMPlexSans-Regular-Latin1.woff2', 'plex-semibold.woff2': 'IBMPlexSans-SemiBold-Latin1.woff2' }
const SHEETS = ['public', 'workspace']
const SCRIPTS = ['workspace']

const hashOf = content => createHash('sha256').update(content).digest('hex').slice(0, 12)

async function filesBelow(folder) {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()
}

async function compileSheet(name, addressOf) {
  const loadPaths = [join(root, 'styles'), join(dkfds, '..')]
  const silenceDeprecations = ['import', 'global-builtin', 'color-functions', 'if-function']
  const { css } = await compileAsync(join(root, 'styles', `${name}.scss`), {
    loadPaths,
    quietDeps: true,
    silenceDeprecations,
    charset: false,
  })
  const addressed = css.replace(/url\(["']?([\w-]+\.\w+)["']?\)/g, (_, file) => `url(${addressOf(file)})`)
  return (await transform(addressed, { loader: 'css', minify: true })).code
}

async function compileScript(name) {
  const entry = join(root, 'src', 'web', 'client', `${name}.ts`)
  const { outputFiles } = await build({ entryPoints: [entry], bundle: true, minify: true, format: 'esm', target: 'es2022', write: false })
  return outputFiles[0].contents
}

/** Files by plain name, fonts first: the sheets name them by address. */
async function compileAll(keep) {
  for (const [name, file] of Object.entries(FONTS)) await keep(name, await readFile(join(fontFolder, file)))
  for (const file of await filesBelow('assets')) await keep(file.slice(join(root, 'assets').length + 1), await readFile(file))
  for (const name of SHEETS) await keep(`${name}.css`, await compileSheet(name, keep.addressOf))
  for (const name of SCRIPTS) await keep(`${name}.js`, await compileScript(name))
}

/** Writes a file under its hashed name, with compressed copies beside it where they are smaller. */
function keeper(folder, manifest) {
  async function keep(name, content) {
    const hashed = name.replace(/(\.\w+)$/, `.${hashOf(content)}$1`)
    manifest[name] = hashed
    await writeFile(join(folder, hashed), content)
    if (name.endsWith('.woff2')) return
    await writeFile(join(folder, `${hashed}.br`), brotliCompressSync(content))
    await writeFile(join(folder, `${hashed}.gz`), gzipSync(content, { level: 9 }))
  }
  keep.addressOf = name => `/assets/${manifest[name] ?? missing(name)}`
  return keep
}

function missing(name) {
  throw new Error(`a style sheet names ${name}, which is no asset`)
}

/** Built beside and renamed, so that a server starting meanwhile never reads half a build. */
const folder = `${out}.new-${process.pid}`
const manifest = {}
await mkdir(folder, { recursive: true })
await compileAll(keeper(folder, manifest))
await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2))
await rm(out, { recursive: true, force: true })
// A second build may have put its own, equal result there in between.
await rename(folder, out).catch(() => rm(folder, { recursive: true }))
