import { type Outcome, type Refusal, refused } from '../../../domain/refusal.ts'

/** Thrown deep inside a reader, where a value could not find its way out of a parser's callbacks; `settled` makes a refusal of it. */
export class Unreadable extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.key)
    this.refusal = refusal
  }
}

/** Runs a reader. What it or its library throws over the file's content is the file's fault, and is refused as damage. */
export const settled = async <T>(read: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  try {
    return await read()
  } catch (error) {
    return refused(error instanceof Unreadable ? error.refusal : { key: 'reading.damaged' })
  }
}
