export type KeyFigure = { value: string /** The whole sentence it belongs to. */; says: string; temporary?: boolean | undefined }

/** At most three figures, each with its sentence; dashed = temporary. */
export const KeyFigures = ({ figures }: { figures: readonly KeyFigure[] }) => (
  <dl class="noegletal">
    {figures.map(figure => (
      <div key={figure.says} class={figure.temporary ? 'n-tid' : undefined}>
        <dt>{figure.says}</dt>
        <dd>{figure.value}</dd>
      </div>
    ))}
  </dl>
)
