import type { ComponentChildren } from 'preact'

export type Fact = { label: string; value: ComponentChildren /** A smaller line under the value. */; note?: ComponentChildren }

/** Label and value pairs on a public page. Facts without a value are left out by the caller, never shown as a dash. */
export const FactList = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="fakta">
    {facts.map(fact => (
      <div key={fact.label}>
        <dt>{fact.label}</dt>
        <dd>
          {fact.value}
          {fact.note && <span class="under">{fact.note}</span>}
        </dd>
      </div>
    ))}
  </dl>
)

/** The same, denser, for the workspace and for side columns. */
export const DescriptionList = ({ facts }: { facts: readonly Fact[] }) => (
  <dl class="kv">
    {facts.map(fact => (
      <div key={fact.label}>
        <dt>{fact.label}</dt>
        <dd>
          {fact.value}
          {fact.note && <span class="cell-sub">{fact.note}</span>}
        </dd>
      </div>
    ))}
  </dl>
)
