import type { Block } from '../block.ts'
import { type FieldText, textOf } from '../found.ts'

const leads =
  /:$|^(?:det (?:er|fremgår)|de (?:følgende|nævnte)|følgende|nedenstående|herunder|her |i dette|på de følgende|nedenfor|der er herudover|til (?:hver|hvert)|følgjande|nedan)/iu
const sumsUp =
  /^(?:ovenstående|ovennævnte|disse|alle (?:indsatser|initiativer|aktiviteter|tiltag)|indsatserne|initiativerne|aktiviteterne|samtlige|overnevnte|ovanstående|dessa)(?!\p{L})/iu

/** A paragraph that leads into a list, or speaks of the list as a whole, is no item of it. */
export const speaksOfList = (block: Block): boolean =>
  (block.kind === 'text' || block.kind === 'item') && (leads.test(block.text) || sumsUp.test(block.text))

/** What is said of all items of a list at once: "Ovenstående initiativer kan afholdes inden for …". */
export const saidOfAll = (blocks: readonly Block[]): FieldText | undefined => {
  const said = blocks.filter(block => block.kind === 'text' && sumsUp.test(block.text))
  return said.length > 0 ? textOf(said) : undefined
}
