import { type Collected, fromHeading, priorityOf } from './collect.ts'
import type { Found } from './found.ts'
import { readBullets } from './layouts/bullets.ts'
import { readLedParagraphs } from './layouts/led-paragraphs.ts'
import type { UnitRegister } from './register.ts'
import type { Section } from './section.ts'
import { isOutside, regionOf } from './words/regions.ts'

const sections = (root: Section): Section[] => [root, ...root.children.flatMap(sections)]

/** Words on the first pages that say the document is about things done or to be done. */
const ofActs = /plan|indsats|initiativ|status|handling|tiltag|tiltak|åtgärd|insats|redegørelse/iu
/** The same in a title, where it says what kind of document this is. */
const ofDoing =
  /årshjul|(?:handle?|handlings|tiltaks|aktivitets|åtgärds|indsats)plan|status|indsatser|initiativer|tiltag|tiltak|åtgärder|insatser/iu
const ofPolicy = /politik|policy|strategi|vision/iu

/** Three at least: fewer deep headings are chapters. */
const fewest = 3

const deepProse = (all: readonly Section[]): Found[] => {
  const leaves = all.filter(
    section =>
      section.heading?.kind === 'numbered' && section.heading.rank >= 2 && section.children.length === 0 && section.body.length > 0,
  )
  return leaves.length >= fewest ? leaves.map(section => fromHeading(section)) : []
}

/** A year, money, who or how long: what an initiative is told by, and an essay is not. */
const evidence = /(?<!\d)20\d\d(?!\d)|\d\s(?:mio|mia|mill|t?kr|kron)|ansvar|løbende|løpende|löpande|budget|finansier/iu

const textOf = (section: Section): string => section.body.map(block => block.text).join(' ')

/** A paragraph or three of plain text: a chapter has more, a heading of headings less. */
const isTold = (section: Section): boolean => {
  const { heading, body, children } = section
  if (!heading || children.length > 0 || isOutside(heading.region) || body.length === 0 || body.length > 3) return false
  const isKind = heading.kind === 'run-in' || heading.kind === 'plain' || heading.kind === 'numbered'
  return isKind && body.every(block => block.kind === 'text') && textOf(section).length > 50
}

/** Headings of one kind under the same one, each over its paragraph, most of them with what an initiative is told by. */
const headedProse = (all: readonly Section[]): Found[] => {
  const groups = new Map<string, Section[]>()
  const ofParent = new Map<Section | null, number>()
  for (const section of all.filter(isTold)) {
    if (!ofParent.has(section.parent)) ofParent.set(section.parent, ofParent.size)
    const key = `${ofParent.get(section.parent)} ${section.heading?.kind}`
    groups.set(key, [...(groups.get(key) ?? []), section])
  }
  const told = [...groups.values()].filter(
    group => group.length >= fewest && group.filter(section => evidence.test(textOf(section))).length * 2 >= group.length,
  )
  return told.flat().map(section => fromHeading(section))
}

const isTheme = (section: Section): boolean => {
  const { heading } = section
  return heading !== null && !isOutside(heading.region) && section.body.some(block => block.kind === 'bullet')
}

/** By their heading, or by the sentence that leads into them. */
const areCalledPriorities = ({ heading, body }: Section): boolean =>
  heading?.region === 'priorities' || body.some(block => block.kind === 'text' && regionOf(block.text.slice(-200)) === 'priorities')

/** A year or money: a policy's wishes have neither. */
const figures = /(?<!\d)20\d\d(?!\d)|\d\s(?:mio|mia|mill|t?kr|kron)/iu

/** A strategy's bullets are what is done where nearly each says who, when or for how much, and many of them in figures. */
const areTold = (themes: readonly Section[]): boolean => {
  const bullets = themes.flatMap(section => section.body.filter(block => block.kind === 'bullet').map(block => block.text))
  const share = (sign: RegExp) => bullets.filter(text => sign.test(text)).length / bullets.length
  return bullets.length >= fewest && share(evidence) >= 0.75 && share(figures) >= 0.4
}

const lower = (found: Found): Found => ({ ...found, layout: 'paragraph' })

/**
 * A document in which nothing announces itself as an initiative: a plan's deepest numbered headings, else the bullets
 * under its themes; in a policy those bullets are priorities. What is found so is marked as unsure.
 */
export const readUnannounced = (root: Section, units: UnitRegister, texts: readonly string[], collected: Collected): void => {
  if (collected.initiatives.length > 0) return
  const opening = texts.slice(0, 12).join(' ').slice(0, 1200)
  const all = sections(root)
  const themes = all.filter(isTheme)
  if (collected.priorities.length > 0) {
    // A plan of nothing but bullets, each with who answers for it, is a list of what is done; a policy's are what it wants.
    const titles = texts.slice(0, 3).join(' ').slice(0, 300)
    const isDone = collected.priorities.every(each => !areCalledPriorities(each.section) && each.responsible.length > 0)
    if (!isDone || !ofDoing.test(titles)) return
    collected.priorities.length = 0
    collected.initiatives.push(...themes.flatMap(readBullets).map(lower))
    return
  }
  if (ofActs.test(opening)) {
    const prose = deepProse(all)
    const told = prose.length > 0 ? prose : themes.flatMap(readBullets).map(lower)
    const led = told.length > 0 ? told : readLedParagraphs(all)
    collected.initiatives.push(...(led.length > 0 ? led : headedProse(all)))
  } else if (ofPolicy.test(opening)) {
    const acts = themes.filter(({ heading }) => heading?.region !== 'goals')
    if (areTold(acts)) {
      collected.initiatives.push(...acts.flatMap(readBullets).map(lower))
      return
    }
    for (const section of themes) {
      const bullets = section.body.filter(block => block.kind === 'bullet')
      collected.priorities.push(...bullets.map(block => ({ ...priorityOf(block, section, units), confidence: 0.5 })))
    }
  }
}
