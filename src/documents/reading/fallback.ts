import { type Collected, fromHeading, priorityOf } from './collect.ts'
import type { Found } from './found.ts'
import { readBullets } from './layouts/bullets.ts'
import type { UnitRegister } from './register.ts'
import type { Section } from './section.ts'
import { isOutside } from './words/regions.ts'

const sections = (root: Section): Section[] => [root, ...root.children.flatMap(sections)]

/** Words on the first pages that say the document is about things done or to be done. */
const ofActs = /plan|indsats|initiativ|status|handling|tiltag|tiltak|åtgärd|insats|redegørelse/iu
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

const isTheme = (section: Section): boolean => {
  const { heading } = section
  return heading !== null && !isOutside(heading.region) && section.body.some(block => block.kind === 'bullet')
}

const lower = (found: Found): Found => ({ ...found, layout: 'paragraph' })

/**
 * A document in which nothing announces itself as an initiative: a plan's deepest numbered headings, else the bullets
 * under its themes; in a policy those bullets are priorities. What is found so is marked as unsure.
 */
export const readUnannounced = (root: Section, units: UnitRegister, texts: readonly string[], collected: Collected): void => {
  if (collected.initiatives.length > 0 || collected.priorities.length > 0) return
  const opening = texts.slice(0, 12).join(' ').slice(0, 1200)
  const all = sections(root)
  const themes = all.filter(isTheme)
  if (ofActs.test(opening)) {
    const prose = deepProse(all)
    collected.initiatives.push(...(prose.length > 0 ? prose : themes.flatMap(readBullets).map(lower)))
  } else if (ofPolicy.test(opening)) {
    for (const section of themes) {
      const bullets = section.body.filter(block => block.kind === 'bullet')
      collected.priorities.push(...bullets.map(block => ({ ...priorityOf(block, section, units), confidence: 0.5 })))
    }
  }
}
