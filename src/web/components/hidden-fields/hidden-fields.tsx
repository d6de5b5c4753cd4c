export type HiddenFieldsProps = { csrf: string; values?: Record<string, string | number | undefined> }

/** The token every form carries, and what the form must remember (the revision it was read at). */
export const HiddenFields = ({ csrf, values = {} }: HiddenFieldsProps) => (
  <>
    <input type="hidden" name="csrf" value={csrf} />
    {Object.entries(values).map(([name, value]) =>
      value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
    )}
  </>
)
