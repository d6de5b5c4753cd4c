import type { DraftSection } from '../../domain/draft.ts'
import type { Line } from './line.ts'

export type Parted = { readonly lines: readonly Line[]; readonly notes: readonly DraftSection[] }

/** Takes the notes out of the text, where the format says what is one: no field goes on into them, and they are kept as a section of their own. */
export const partNotes = (all: readonly Line[]): Parted => {
  const notes: { title: string; lines: [number, number] }[] = []
  const lines: Line[] = []
  let open: [number, number] | undefined
  for (const line of all) {
    if (!line.note) {
      lines.push(line)
      open = undefined
    } else if (open) open[1] = line.number
    else {
      open = [line.number, line.number]
      notes.push({ title: line.text.slice(0, 80), lines: open })
    }
  }
  return { lines, notes }
}
