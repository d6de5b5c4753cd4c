import { Page } from './page.ts'
import type { LabelName } from './phrases.ts'
import type { Random } from './random.ts'
import type { TrueInitiative, TruePlan } from './truth.ts'

export type Shown = 'title' | 'text' | 'responsible' | 'time' | 'money' | 'targetGroup' | 'goal' | 'goals' | 'priorities' | 'plainUnit'

/** A made-up document: its text, where its initiatives begin, and which of their fields it shows. */
export type Printed = { readonly text: string; readonly starts: readonly number[]; readonly shows: readonly Shown[] }

export type Layout = (plan: TruePlan, random: Random) => Printed

type Words = Readonly<Record<LabelName, string>>

/** One wording for each label, the same all through a document, as in real ones. */
const wording = (plan: TruePlan, random: Random): Words => {
  const { labels } = plan.phrases
  const entries = (Object.keys(labels) as LabelName[]).map(name => [name, random.pick(labels[name])] as const)
  return Object.fromEntries(entries) as Record<LabelName, string>
}

const front = (page: Page, plan: TruePlan, random: Random): void => {
  page.line(plan.title).blank().line(plan.phrases.authority).blank(2)
  page.line(random.pick(plan.phrases.introduction)).blank().paragraph(plan.phrases.introText).blank(2)
}

const owners = (each: TrueInitiative, plan: TruePlan, random: Random): string =>
  each.responsible.join(random.pick([', ', ` ${plan.phrases.and} `]))

const all: readonly Shown[] = ['title', 'text', 'responsible', 'time', 'money', 'targetGroup', 'goal', 'goals']

const done = (page: Page, shows: readonly Shown[]): Printed => ({ text: page.text(), starts: page.starts, shows })

/** Numbered sheets; each label alone on its line. */
export const blockSheets: Layout = (plan, random) => {
  const page = new Page(88, random.chance(0.5))
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page.line(`${g + 1}. ${goal.title}`).blank()
    goal.initiatives.forEach((each, i) => {
      page
        .starting()
        .line(`${g + 1}.${i + 1} ${each.title}`)
        .blank()
      page.line(words.targetGroup).paragraph(each.targetGroup).blank()
      page.line(words.description).paragraph(each.text).blank()
      page
        .line(words.responsible)
        .paragraph(owners(each, plan, random))
        .blank()
      page.line(words.timeframe).paragraph(each.time.words).blank()
      page.line(words.funding).paragraph(each.money.words).blank(2)
    })
  })
  return done(page, all)
}

/** The same with every line set apart by a blank one, paragraphs by three. */
export const apartSheets: Layout = (plan, random) => {
  const printed = blockSheets(plan, random)
  const lines = printed.text.split('\n')
  const out: string[] = []
  const moved = new Map<number, number>()
  lines.forEach((line, at) => {
    if (line !== '') {
      moved.set(at + 1, out.length + 1)
      out.push(line, '')
    } else if (lines[at - 1] === '') out.push('')
  })
  return { ...printed, text: out.join('\n'), starts: printed.starts.map(start => moved.get(start) ?? start) }
}

/** Unnumbered headings; each label with its text on one line after a colon. */
export const colonSheets: Layout = (plan, random) => {
  const page = new Page(92)
  const words = wording(plan, random)
  front(page, plan, random)
  const word = random.pick(plan.phrases.goalWord)
  plan.goals.forEach((goal, g) => {
    page.line(`${word} ${g + 1}: ${goal.title}`).blank()
    for (const each of goal.initiatives) {
      page.starting().line(each.title).blank()
      page.paragraph(each.text, `${words.description}: `).paragraph(each.targetGroup, `${words.targetGroup}: `)
      page.paragraph(owners(each, plan, random), `${words.responsible}: `).paragraph(each.time.words, `${words.timeframe}: `)
      page.paragraph(each.money.words, `${words.funding}: `).blank(2)
    }
  })
  return done(page, all)
}

/** Records whose first label is the title's own ("Indsats: …"). */
export const titledRecords: Layout = (plan, random) => {
  const page = new Page(90)
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page.line(`${g + 1}. ${goal.title}`).blank()
    for (const each of goal.initiatives) {
      page.starting().paragraph(each.title, `${words.title}: `)
      page.paragraph(each.text, `${words.description}: `).paragraph(owners(each, plan, random), `${words.responsible}: `)
      page.paragraph(each.time.words, `${words.timeframe}: `).paragraph(each.money.words, `${words.funding}: `).blank()
    }
  })
  return done(
    page,
    all.filter(each => each !== 'targetGroup'),
  )
}

/** Slides: goals with page marks, priorities in brackets, bullets under the units that own them, a running head on each page. */
export const slides: Layout = (plan, random) => {
  const page = new Page(72)
  const { phrases } = plan
  const heading = random.pick(phrases.initiativesHeading)
  const head = () => page.blank(3).line(phrases.authority).blank()
  page.line(phrases.authority).blank().line(plan.title).blank().paragraph(phrases.introText)
  plan.goals.forEach((goal, g) => {
    head()
    page
      .line(`${g + 1}. ${goal.title} (1/2)`)
      .blank()
      .line(phrases.prioritiesLead)
      .blank()
    for (const priority of goal.priorities) page.paragraph(`${priority.text} (${priority.responsible.join(', ')})`, '– ').blank()
    goal.initiatives.forEach((each, i) => {
      if (i === 2) {
        head()
        page.line(`${g + 1}. ${goal.title} (2/2)`).blank()
      }
      if (i === 0 || i === 2) page.line(i === 2 ? `${heading} (fortsat)` : heading).blank()
      page.line(each.responsible.join(', '))
      page.starting().paragraph(each.text, '• ').blank()
    })
  })
  return done(page, ['text', 'responsible', 'goal', 'goals', 'priorities'])
}

/** Bullets that end with their owners in brackets. */
export const bracketBullets: Layout = (plan, random) => {
  const page = new Page(84, random.chance(0.5))
  const { phrases } = plan
  const heading = random.pick(phrases.initiativesHeading)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .paragraph(phrases.introText)
      .blank()
      .line(heading)
    for (const each of goal.initiatives)
      page.starting().paragraph(`${each.title}: ${each.text.replace(/\.$/, '')} (${each.responsible.join(', ')})`, '• ', '  ')
    page.blank()
  })
  return done(page, ['title', 'responsible', 'goal', 'goals'])
}

/** A report: a heading, its owner beneath, paragraphs. */
export const ownedSections: Layout = (plan, random) => {
  const page = new Page(94, random.chance(0.6))
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 2}. ${goal.title}`)
      .blank()
      .paragraph(plan.phrases.introText)
      .blank()
    for (const each of goal.initiatives) {
      page.starting().line(each.title).blank().line(each.responsible.join('/')).blank().paragraph(each.text).blank()
    }
  })
  return done(page, ['title', 'text', 'responsible', 'goal', 'goals'])
}

/** A table whose cells follow one another down the page, each in its own narrow column. */
export const fallenTable: Layout = (plan, random) => {
  const page = new Page(88)
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .paragraph(plan.phrases.introText)
      .blank()
    page.line(`${words.title} ${words.responsible} ${words.aim} ${words.timeframe}`.replace(/\?/g, '')).blank()
    goal.initiatives.forEach((each, i) => {
      const cell = new Page(26)
      cell
        .paragraph(`${g + 1}.${i + 1} ${each.title}`)
        .blank()
        .paragraph(each.responsible.join(', '))
        .blank()
        .paragraph(each.text)
        .blank()
        .paragraph(each.time.words)
      page.starting()
      page.lines.push(...cell.lines)
      page.blank()
    })
  })
  return done(page, ['title', 'text', 'responsible', 'time', 'goal', 'goals'])
}

/** A table with a tab between cells, one row a line. */
export const tabTable: Layout = (plan, random) => {
  const page = new Page(88)
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page.line(`${g + 1}. ${goal.title}`).blank()
    page.line([words.title, words.description, words.responsible, words.timeframe, words.funding].join('\t'))
    for (const each of goal.initiatives)
      page.starting().line([each.title, each.text, owners(each, plan, random), each.time.words, each.money.words].join('\t'))
    page.blank()
  })
  return done(page, ['title', 'text', 'responsible', 'time', 'money', 'goal', 'goals'])
}

/** A table kept in its columns by blanks, cells of several lines side by side. */
export const alignedTable: Layout = (plan, random) => {
  const page = new Page(120)
  const words = wording(plan, random)
  const widths = [26, 40, 26, 14]
  front(page, plan, random)
  const row = (cells: readonly (readonly string[])[]) => {
    const height = Math.max(...cells.map(cell => cell.length))
    for (let line = 0; line < height; line++)
      page.line(
        cells
          .map((cell, at) => (cell[line] ?? '').padEnd((widths[at] ?? 0) + 3))
          .join('')
          .trimEnd(),
      )
  }
  const cell = (text: string, at: number) => new Page(widths[at] ?? 20).paragraph(text).lines
  plan.goals.forEach((goal, g) => {
    page.line(`${g + 1}. ${goal.title}`).blank()
    row([words.title, words.description, words.responsible, words.timeframe].map((text, at) => cell(text, at)))
    page.blank()
    for (const each of goal.initiatives) {
      page.starting()
      row([each.title, each.text, each.responsible.join(', '), each.time.words].map((text, at) => cell(text, at)))
      page.blank()
    }
  })
  return done(page, ['title', 'text', 'responsible', 'time', 'goal', 'goals'])
}

/** Plain paragraphs under a heading that says they are initiatives. */
export const paragraphs: Layout = (plan, random) => {
  const page = new Page(80)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .line(`${random.pick(plan.phrases.initiativesHeading)}:`)
      .blank()
    for (const each of goal.initiatives) page.starting().paragraph(each.text).blank()
  })
  return done(page, ['text', 'goal', 'goals'])
}

/** "Indsats 3: …" as heading, a paragraph, and the facts at the foot after a colon. */
export const namedHeadings: Layout = (plan, random) => {
  const page = new Page(90, random.chance(0.5))
  const words = wording(plan, random)
  const word = random.pick(plan.phrases.initiativeWord)
  let number = 0
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page.line(`${random.pick(plan.phrases.goalWord)} ${g + 1}: ${goal.title}`).blank()
    for (const each of goal.initiatives) {
      page.starting().line(`${word} ${++number}: ${each.title}`).blank().paragraph(each.text).blank()
      page
        .paragraph(owners(each, plan, random), `${words.responsible}: `)
        .paragraph(each.time.words, `${words.timeframe}: `)
        .blank()
    }
  })
  return done(page, ['text', 'responsible', 'time', 'goal', 'goals'])
}

/** Themes without numbers, a heading that announces initiatives, then small headings with a paragraph each. */
export const plainThemes: Layout = (plan, random) => {
  const page = new Page(86)
  const heading = random.pick(plan.phrases.initiativesHeading)
  front(page, plan, random)
  for (const goal of plan.goals) {
    page.blank().line(goal.title).blank().paragraph(plan.phrases.introText).blank().line(heading).blank()
    for (const each of goal.initiatives) page.starting().line(each.title).paragraph(each.text).blank()
  }
  return done(page, ['title', 'text', 'goals'])
}

/** Exported from a word processor: a paragraph is one line, however long. */
export const unwrapped: Layout = (plan, random) => {
  const page = new Page(100_000)
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page.line(`${g + 1} ${goal.title}`.replace(/^(\d) /, '$1. '))
    goal.initiatives.forEach((each, i) => {
      page
        .starting()
        .line(`${g + 1}.${i + 1} ${each.title}`)
        .line(each.text)
      page
        .line(`${words.responsible}: ${owners(each, plan, random)}`)
        .line(`${words.timeframe}: ${each.time.words}`)
        .line(`${words.funding}: ${each.money.words}`)
    })
  })
  return done(
    page,
    all.filter(each => each !== 'targetGroup'),
  )
}

/** A policy: goals with priorities, and who answers for each; no initiatives at all. */
export const policy: Layout = (plan, random) => {
  const page = new Page(82)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .paragraph(plan.phrases.introText)
      .blank()
      .line(plan.phrases.prioritiesLead)
    for (const priority of goal.priorities) page.paragraph(`${priority.text} (${priority.responsible.join(', ')})`, '• ', '  ')
    page.blank()
  })
  return done(page, ['goals', 'priorities'])
}

/** Bullets, each with its facts on lines beneath. */
export const bulletsWithFacts: Layout = (plan, random) => {
  const page = new Page(86)
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .line(random.pick(plan.phrases.initiativesHeading))
      .blank()
    for (const each of goal.initiatives) {
      page.starting().paragraph(each.text, '• ', '  ')
      page
        .paragraph(owners(each, plan, random), `  ${words.responsible}: `)
        .paragraph(each.time.words, `  ${words.timeframe}: `)
        .blank()
    }
  })
  return done(page, ['text', 'responsible', 'time', 'goal', 'goals'])
}

/** A heading, a paragraph, and all facts on one line. */
export const factsOnOneLine: Layout = (plan, random) => {
  const page = new Page(110)
  const words = wording(plan, random)
  const between = random.pick(['. ', '; ', ' | '])
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page.line(`${g + 1}. ${goal.title}`).blank()
    goal.initiatives.forEach((each, i) => {
      const facts = [
        `${words.responsible}: ${each.responsible.join(', ')}`,
        `${words.timeframe}: ${each.time.words}`,
        `${words.funding}: ${each.money.words}`,
      ]
      page
        .starting()
        .line(`${g + 1}.${i + 1} ${each.title}`)
        .paragraph(each.text)
        .paragraph(facts.join(between))
        .blank()
    })
  })
  return done(
    page,
    all.filter(each => each !== 'targetGroup'),
  )
}

/** Sheets of two columns that came out as one: label and text on a line, nothing between. */
export const mergedColumns: Layout = (plan, random) => {
  const page = new Page(90)
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page.line(`${g + 1}. ${goal.title}`).blank()
    goal.initiatives.forEach((each, i) => {
      page
        .starting()
        .line(`${g + 1}.${i + 1} ${each.title}`)
        .blank()
        .paragraph(each.text)
        .blank()
      for (const [label, text] of [
        [words.responsible, owners(each, plan, random)],
        [words.timeframe, each.time.words],
        [words.funding, each.money.words],
      ] as const)
        page.paragraph(text, `${label.replace('?', '')} `).blank()
    })
  })
  return done(
    page,
    all.filter(each => each !== 'targetGroup'),
  )
}

/** Bullets under departments whose names have no word for a department in them. */
export const plainUnits: Layout = (plan, random) => {
  const page = new Page(80)
  const heading = random.pick(plan.phrases.initiativesHeading)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .line(heading)
      .blank()
    goal.initiatives.forEach((each, i) => {
      page.line(plan.phrases.plainUnits[i % 2] ?? '').blank()
      page.starting().paragraph(each.text, '• ').blank()
    })
  })
  return done(page, ['text', 'plainUnit', 'goal', 'goals'])
}

/** A table that fell apart, its rows without numbers. */
export const numberlessTable: Layout = (plan, random) => {
  const page = new Page(88)
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .paragraph(plan.phrases.introText)
      .blank()
    page.line(`${words.title} ${words.responsible} ${words.aim} ${words.timeframe}`.replace(/\?/g, '')).blank()
    for (const each of goal.initiatives) {
      const cell = new Page(26)
      cell
        .paragraph(each.title)
        .blank()
        .paragraph(each.responsible.join(', '))
        .blank()
        .paragraph(each.text)
        .blank()
        .paragraph(each.time.words)
      page.starting()
      page.lines.push(...cell.lines)
      page.blank()
    }
  })
  return done(page, ['title', 'text', 'responsible', 'time', 'goal', 'goals'])
}

/** A plan with goals and bare bullets: no owners, no heading that says what they are. */
export const bareBullets: Layout = (plan, random) => {
  const page = new Page(84)
  page.line(`${plan.phrases.planWord} ${plan.from}-${plan.to}`).blank().line(plan.phrases.authority).blank(2)
  page.line(random.pick(plan.phrases.introduction)).blank().paragraph(plan.phrases.introText).blank(2)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .paragraph(plan.phrases.introText)
      .blank()
    for (const each of goal.initiatives) page.starting().paragraph(each.text, '- ', '  ')
    page.blank()
  })
  return done(page, ['text', 'goal', 'goals'])
}

/** A plan with goals, and a numbered heading with a paragraph for each initiative. */
export const numberedProse: Layout = (plan, random) => {
  const page = new Page(88, random.chance(0.5))
  page.line(`${plan.phrases.planWord} ${plan.from}-${plan.to}`).blank().line(plan.phrases.authority).blank(2)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .paragraph(plan.phrases.introText)
      .blank()
    goal.initiatives.forEach((each, i) => {
      page
        .starting()
        .line(`${g + 1}.${i + 1} ${each.title}`)
        .blank()
        .paragraph(each.text)
        .blank()
    })
  })
  return done(page, ['title', 'text', 'goal', 'goals'])
}

/** A table of contents, page numbers and a running foot around numbered sheets. */
export const paged: Layout = (plan, random) => {
  const sheets = colonSheets(plan, random)
  const lines = sheets.text.split('\n')
  const out = [plan.title, '', plan.phrases.contents, '']
  out.push(...plan.goals.map((goal, g) => `${goal.title} ${'.'.repeat(40)} ${g + 3}`))
  out.push('', '')
  const moved = new Map<number, number>()
  let pageNumber = 1
  lines.forEach((line, at) => {
    if (line === '' && out.length > pageNumber * 32) out.push('', `${plan.title} · ${plan.phrases.pageWord} ${pageNumber++}`, '')
    moved.set(at + 1, out.length + 1)
    out.push(line)
  })
  return { ...sheets, text: out.join('\n'), starts: sheets.starts.map(start => moved.get(start) ?? start) }
}

export const layouts: Readonly<Record<string, Layout>> = {
  blockSheets,
  apartSheets,
  colonSheets,
  titledRecords,
  slides,
  bracketBullets,
  ownedSections,
  fallenTable,
  tabTable,
  alignedTable,
  paragraphs,
  namedHeadings,
  plainThemes,
  unwrapped,
  policy,
  bulletsWithFacts,
  factsOnOneLine,
  mergedColumns,
  plainUnits,
  numberlessTable,
  bareBullets,
  numberedProse,
  paged,
}
