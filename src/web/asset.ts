import { existsSync, readFileSync } from 'node:fs'

/** Where the built files lie; the same depth from src/web and dist/web. Everything in it may be cached for ever, names carry a hash. */
export const assetFolder = new URL('../../dist/assets/', import.meta.url)

let manifest: Record<string, string> | undefined

function readManifest(): Record<string, string> {
  const file = new URL('manifest.json', assetFolder)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}
}

/**
 * The address of a built file: `asset('public.css')` is "/assets/public.3F2A9C1B.css".
 * Before the first build it is "/assets/public.css", which nobody serves: the page reads without its looks.
 */
export function asset(name: string): string {
  manifest ??= readManifest()
  return `/assets/${manifest[name] ?? name}`
}
