export type OptionItem = { value: string; label: string; hint?: string | undefined; disabled?: boolean | undefined }

type OptionProps = {
  kind: 'checkbox' | 'radio'
  id: string
  name: string
  item: OptionItem
  checked: boolean
  describedBy?: string | undefined
}

/** One tick box or radio with its label. The browser's own control is kept: it shows its mark in forced colours, dkfds' drawn one does not. */
export function Option({ kind, id, name, item, checked, describedBy }: OptionProps) {
  const hintId = item.hint ? `${id}-hint` : undefined
  return (
    <div class={`form-group-${kind}`}>
      <input
        class={`form-${kind}`}
        type={kind}
        id={id}
        name={name}
        value={item.value}
        checked={checked}
        disabled={item.disabled}
        aria-describedby={[describedBy, hintId].filter(Boolean).join(' ') || undefined}
      />
      <label for={id}>
        {item.label}
        {item.hint && (
          <span class="form-hint" id={hintId}>
            {item.hint}
          </span>
        )}
      </label>
    </div>
  )
}
