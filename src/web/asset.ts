import { existsSync, readFileSync } from 'node:fs'

/** Where the built files lie; the same depth from src/web and dist/web. Names carry a hash: all but the manifest may be cached for ever. */
export const assetFolder = new URL('../../dist/assets/', import.meta.url)

let hashedNames: Record<string, string> | undefined

function readManifest(): Record<string, string> {
  const file = new URL('manifest.json', assetFolder)
  if (!existsSync(file)) return {}
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
}

/**
 * The address of a built file: `asset('public.css')` is "/assets/public.3f2a9c1b04de.css".
 * Before the first build it is "/assets/public.css", which nobody serves: the page reads without its looks.
 */
export function asset(name: string): string {
  hashedNames ??= readManifest()
  return `/assets/${hashedNames[name] ?? name}`
}
