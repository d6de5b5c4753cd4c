const BASE = 'http://tovholder.invalid'

/**
 * Where to go after signing in: a local address under /arbejde, or the workspace's front page for anything else.
 * Parsed as a browser parses it, so that `//evil.example`, `/\evil.example`, `/arbejde/../..//evil.example`, tabs and
 * other tricks become what they really mean before they are judged.
 */
export function continuePath(asked: string): string {
  if (!asked.startsWith('/') || !URL.canParse(asked, BASE)) return '/arbejde'
  const url = new URL(asked, BASE)
  const local = url.origin === BASE && (url.pathname === '/arbejde' || url.pathname.startsWith('/arbejde/'))
  return local ? url.pathname + url.search : '/arbejde'
}
