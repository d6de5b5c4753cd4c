import type { ComponentChildren } from 'preact'

export type MeterEntry = { label: string; value: ComponentChildren; note?: string | undefined; bar?: ComponentChildren }

/** The counters above a review: what is settled, what is left, findings, lines without a place. */
export const Meter = ({ entries }: { entries: readonly MeterEntry[] }) => (
  <dl class="meter">
    {entries.map(entry => (
      <div key={entry.label}>
        <dt>{entry.label}</dt>
        <dd>
          {entry.value}
          {entry.bar}
          {entry.note && <small>{entry.note}</small>}
        </dd>
      </div>
    ))}
  </dl>
)
