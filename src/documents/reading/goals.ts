import type { DraftGoal } from '../../domain/draft.ts'
import type { Collected, FoundPriority } from './collect.ts'
import { articlesIn } from './fields/articles.ts'
import type { Found } from './found.ts'
import { isInitiativeWord, namedParts } from './headings.ts'
import type { ListedGoal } from './listed-goals.ts'
import { type Heading, pathOf, type Section } from './section.ts'
import { squeeze } from './squeeze.ts'
import { isOutside } from './words/regions.ts'

/** True for a heading that can be a goal: numbered, named "Tema 2", or a plain theme; never a list's heading or an initiative's. */
const canBeGoal = (heading: Heading): boolean => {
  if (heading.kind === 'numbered') return !isOutside(heading.region) || heading.rank > 1
  if (heading.kind === 'named') return !isInitiativeWord(namedParts(heading.title)?.word ?? '')
  return (
    (heading.kind === 'plain' || heading.kind === 'page') &&
    heading.rank <= 3.5 &&
    !isOutside(heading.region) &&
    heading.region === undefined
  )
}

/** "Kapitel 2. Et sted at høre til": a part of the plan is its goal where nothing in it is one. A supplement never is. */
const isPartOfPlan = (heading: Heading): boolean =>
  heading.kind === 'part' && !isOutside(heading.region) && namedParts(heading.title)?.word !== 'bilag'

/** The goal a found thing stands under: the nearest heading above it that can be one. */
export const goalSectionOf = (section: Section, self: boolean): Section | null => {
  const above = pathOf(section).slice(0, self ? -1 : undefined)
  const nearest = (fits: (heading: Heading) => boolean) => above.findLast(each => each.heading !== null && fits(each.heading)) ?? null
  return nearest(canBeGoal) ?? nearest(isPartOfPlan)
}

/** Whether the initiative's own heading is that section's heading. */
export const headsItself = (found: Found): boolean =>
  found.section.heading !== null && found.from === found.section.heading.from && found.layout !== 'row'

const isInTable = ({ block }: Heading): boolean => block.kind === 'goal' || block.kind === 'theme'

const keyOf = (heading: Heading): string =>
  heading.number ? `${heading.kind === 'numbered' ? '#' : heading.kind}${heading.number}` : squeeze(heading.words)

const sections = (root: Section): Section[] => [root, ...root.children.flatMap(sections)]

const ownText = (section: Section): string => section.body.map(block => block.text).join(' ')

type Gathered = { readonly first: Section; readonly all: Section[] }

/** The title printed fullest, of those that begin alike: a second page may cut it short. */
const fullest = (all: readonly Section[]): string => {
  const titles = all.map(section => section.heading?.words ?? '')
  const first = squeeze(titles[0] ?? '')
  return titles.filter(title => squeeze(title).startsWith(first.slice(0, 12))).sort((a, b) => b.length - a.length)[0] ?? ''
}

const toGoal = (gathered: Gathered, priorities: readonly FoundPriority[], numbers: ReadonlySet<string>): DraftGoal => {
  const heading = gathered.first.heading
  const number = heading?.number ?? null
  const above = number?.includes('.') ? number.split('.').slice(0, -1).join('.') : null
  const text = gathered.all.map(ownText).join(' ')
  return {
    number,
    title: fullest(gathered.all),
    line: heading?.from ?? 0,
    lines: [heading?.from ?? 0, heading?.to ?? 0],
    text: gathered.first.body.find(block => block.kind === 'text' && block.text.length > 60)?.text ?? null,
    parent: above && numbers.has(above) ? above : null,
    crpdArticles: articlesIn(text),
    priorities: priorities
      .filter(each => gathered.all.includes(each.section) || gathered.all.some(section => pathOf(each.section).includes(section)))
      .map(({ section: _, ...priority }) => priority),
    confidence: heading?.kind === 'numbered' || heading?.kind === 'named' ? 0.95 : 0.75,
  }
}

const fromList = (listed: ListedGoal): DraftGoal => ({
  number: listed.number,
  title: listed.title,
  line: listed.line,
  lines: [listed.line, listed.to],
  text: null,
  parent: null,
  crpdArticles: [],
  priorities: [],
  confidence: 0.85,
})

const alike = (a: string, b: string): boolean => {
  const [x, y] = [squeeze(a), squeeze(b)]
  return x === y || (Math.min(x.length, y.length) >= 12 && (x.startsWith(y) || y.startsWith(x)))
}

/** Listed goals that no heading takes up: all of them where the document goes through one or two, none where it goes through most. */
const unmatched = (listed: readonly ListedGoal[], goals: readonly DraftGoal[]): ListedGoal[] => {
  const once = listed.filter((goal, at) => listed.findIndex(other => other.number === goal.number && alike(other.title, goal.title)) === at)
  const rest = once.filter(goal => !goals.some(other => alike(other.title, goal.title)))
  // Bullets are goals only where nothing else is.
  if (goals.length > 0 && once.some(goal => goal.number === null)) return []
  return rest.length > once.length / 2 || goals.length === 0 ? rest : []
}

/** Goals: the headings that hold initiatives or priorities, their numbered sisters, and what a list of goals names besides. */
export const readGoals = (root: Section, collected: Collected, listed: readonly ListedGoal[]): DraftGoal[] => {
  const holding = new Set<Section>()
  const hold = (section: Section | null) => {
    if (section?.heading?.kind === 'part') holding.add(section)
    // The chapter that a table of goals stands in is none itself.
    const inTable = section?.heading ? isInTable(section.heading) : false
    for (let at = section; at?.heading && (!inTable || isInTable(at.heading)); at = at.parent)
      if (canBeGoal(at.heading) && !isOutside(at.heading.region)) holding.add(at)
  }
  for (const found of collected.initiatives) hold(goalSectionOf(found.section, headsItself(found)))
  for (const priority of collected.priorities) hold(goalSectionOf(priority.section, false))
  const taken = new Set(collected.initiatives.filter(headsItself).map(found => found.section))
  const inRemarks = (section: Section) => pathOf(section).some(each => each.heading?.region === 'remarks' && each !== section)
  const isSister = (section: Section) => {
    const { heading } = section
    if (!heading || (heading.kind !== 'named' && (heading.kind !== 'numbered' || heading.rank !== 1 || isOutside(heading.region))))
      return false
    return !taken.has(section) && canBeGoal(heading) && !inRemarks(section)
  }
  const gathered = new Map<string, Gathered>()
  for (const section of sections(root)) {
    if (!section.heading || (!holding.has(section) && !isSister(section)) || inRemarks(section)) continue
    const key = keyOf(section.heading)
    const held = gathered.get(key)
    if (held) held.all.push(section)
    else gathered.set(key, { first: section, all: [section] })
  }
  const numbers = new Set([...gathered.values()].map(each => each.first.heading?.number ?? ''))
  const goals = withoutTitlePage([...gathered.values()].map(each => toGoal(each, collected.priorities, numbers)))
  return [...goals, ...unmatched(listed, goals).map(fromList)].sort((a, b) => a.line - b.line)
}

/** A theme without a number beside numbered goals is the document's own title or a chapter about them. */
const withoutTitlePage = (goals: readonly DraftGoal[]): DraftGoal[] => {
  const numbered = goals.filter(goal => goal.number !== null)
  return numbered.length > 0 ? numbered : [...goals]
}
