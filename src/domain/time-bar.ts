/** Where a stretch of time lies in a frame of whole years, in shares of the frame's width (0-1). `open` says that it goes on past its end. */
export type TimeBar = { readonly start: number; readonly end: number; readonly open: boolean }

export type YearFrame = { readonly first: number; readonly last: number }

const DAY = 86_400_000
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY
const clamp = (share: number): number => Math.min(1, Math.max(0, share))

/** null when nothing is known of it, or when it lies wholly outside the frame. Days are YYYY-MM-DD, both included. */
export function timeBar(frame: YearFrame, from: string | null, to: string | null, ongoing: boolean): TimeBar | null {
  if (from === null && to === null && !ongoing) return null
  const begin = dayNumber(`${frame.first}-01-01`)
  const width = dayNumber(`${frame.last + 1}-01-01`) - begin
  const start = from === null ? 0 : (dayNumber(from) - begin) / width
  const end = to === null ? 1 : (dayNumber(to) + 1 - begin) / width
  return end <= 0 || start >= 1 ? null : { start: clamp(start), end: clamp(end), open: to === null && ongoing }
}

/** A frame that holds the plan's period, or what is known of it; never more than twenty years, or the bars say nothing. */
export function yearFrame(from: string | null, to: string | null, thisYear: number): YearFrame {
  const first = Number((from ?? to)?.slice(0, 4) ?? thisYear)
  const last = Number((to ?? from)?.slice(0, 4) ?? thisYear + 3)
  return { first, last: Math.min(last, first + 19) }
}
