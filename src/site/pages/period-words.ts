import type { Context } from './context.ts'

/** "2023–2026", "fra 2023", "til 2026", or '' where nobody has said. Policies and plans are spoken of by year. */
export function periodWords(
  { t }: Context,
  { periodFrom, periodTo }: { readonly periodFrom?: string; readonly periodTo?: string },
): string {
  const [from, to] = [periodFrom?.slice(0, 4), periodTo?.slice(0, 4)]
  if (from && to) return from === to ? from : `${from}–${to}`
  if (from) return t('site.time.from', { from })
  return to ? t('site.time.to', { to }) : ''
}
