export type ProgressPart = { kind: 'approved' | 'corrected' | 'skipped' | 'open'; count: number }

const FILL = { approved: 'b-approved', corrected: 'b-corrected', skipped: 'b-skipped', open: 'b-open' } as const
const WIDTH = 100

/** Parts of a whole as a bar. The words beside it say the same, so it is hidden from readers. Drawn: the page allows no inline styles. */
export function ProgressBar({ parts }: { parts: readonly ProgressPart[] }) {
  const total = parts.reduce((sum, part) => sum + part.count, 0)
  if (total === 0) return null
  let from = 0
  return (
    <svg class="bar" viewBox={`0 0 ${WIDTH} 4`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {parts.map(part => {
        const width = (part.count / total) * WIDTH
        const x = from
        from += width
        return <rect key={part.kind} class={FILL[part.kind]} x={x.toFixed(2)} y="0" width={width.toFixed(2)} height="4" />
      })}
    </svg>
  )
}
