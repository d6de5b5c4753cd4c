import { type View, viewQuery } from '../domain/review/view.ts'

/** The view in a form that asks: its address is made of its fields, so it cannot carry them itself. */
export const ViewFields = ({ view }: { view: View }) => (
  <>
    {viewQuery(view).map(([name, word]) => (
      <input key={name} type="hidden" name={name} value={word} />
    ))}
  </>
)
