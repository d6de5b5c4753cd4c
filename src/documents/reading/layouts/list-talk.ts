import type { Block } from '../block.ts'
import { type FieldText, textOf } from '../found.ts'

const leads =
  /:$|^(?:det (?:er|fremgår)|de (?:følgende|nævnte)|følgende|nedenstående|herunder|her |i dette|på de følgende|nedenfor|der er herudover|til (?:hver|hvert)|følgjande|nedan)/iu
const sumsUp =
  /^(?:ovenstående|ovennævnte|disse|all[ea] (?:disse )?(?:indsats|initiativ|aktivitet|tiltag|tiltak|innsats|insats|åtgärd)\p{L}*|indsatserne|initiativerne|aktiviteterne|tiltagene|tiltakene|insatserna|åtgärderna|samtlig[ea]|overnevnte|ovanstående|dessa)(?!\p{L})/iu

/** A paragraph that leads into a list, or speaks of the list as a whole, is no item of it. */
export const speaksOfList = (block: Block): boolean =>
  (block.kind === 'text' || block.kind === 'item') && (leads.test(block.text) || sumsUp.test(block.text))

/** What is said of all items of a list at once: "Ovenstående initiativer kan afholdes inden for …". */
export const saidOfAll = (blocks: readonly Block[]): FieldText | undefined => {
  const said = blocks.filter(block => block.kind === 'text' && sumsUp.test(block.text))
  return said.length > 0 ? textOf(said) : undefined
}

const adds =
  /^(?:der (?:er|bliver|blev|arbejdes|planlægges) )?(?:(?:i øjeblikket|nu|også) )?(?:herudover|derudover|desuden|endvidere|ligeledes|i tillegg|dessutom|därutöver)(?!\p{L})/iu

/** Paragraphs that go on from where a list was summed up: "Der er herudover forudsat en række andre aktiviteter …". */
export const additionsTo = (blocks: readonly Block[]): Block[] => {
  const end = blocks.findIndex(block => block.kind === 'text' && sumsUp.test(block.text))
  return end < 0 ? [] : blocks.slice(end + 1).filter(block => block.kind === 'text' && adds.test(block.text))
}
