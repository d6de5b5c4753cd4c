import { all, done, front, type Layout, owners, wording } from './layout.ts'
import { Page } from './page.ts'

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

/** Sheets that ask: what for, how, who, when. */
export const questionSheets: Layout = (plan, random) => {
  const page = new Page(88, random.chance(0.5))
  const { questions } = plan.phrases
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page.line(`${random.pick(plan.phrases.goalWord)} ${g + 1}: ${goal.title}`).blank()
    for (const each of goal.initiatives) {
      page.starting().line(each.title).blank()
      page.line(questions.aim).paragraph(random.pick(plan.phrases.endings)).blank()
      page.line(questions.description).paragraph(each.text).blank()
      page
        .line(questions.responsible)
        .paragraph(owners(each, plan, random))
        .blank()
      page.line(questions.timeframe).paragraph(each.time.words).blank()
    }
  })
  return done(page, ['title', 'text', 'responsible', 'time', 'goal', 'goals'])
}

/** Themes, goals under them, actions under those: "2", "2.1", "2.1.3". */
export const threeLevels: Layout = (plan, random) => {
  const page = new Page(90)
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    if (g % 2 === 0) page.line(`${g / 2 + 1}. ${random.pick(plan.phrases.goalWord)} ${plan.phrases.policy.toLowerCase()}`).blank()
    const number = `${Math.floor(g / 2) + 1}.${(g % 2) + 1}`
    page.line(`${number} ${goal.title}`).blank().paragraph(plan.phrases.introText).blank()
    goal.initiatives.forEach((each, i) => {
      page
        .starting()
        .line(`${number}.${i + 1} ${each.title}`)
        .blank()
      page.line(words.description).paragraph(each.text).blank()
      page
        .line(words.responsible)
        .paragraph(owners(each, plan, random))
        .blank()
      page.line(words.timeframe).paragraph(each.time.words).blank()
    })
  })
  return done(page, ['title', 'text', 'responsible', 'time', 'goal', 'goal titles'], {
    goalNumbers: plan.goals.map((_, g) => `${Math.floor(g / 2) + 1}.${(g % 2) + 1}`),
  })
}

/** Measures numbered through the whole plan, with only who is to do them beneath. */
export const ownerLines: Layout = (plan, random) => {
  const page = new Page(88, random.chance(0.5))
  const words = wording(plan, random)
  const word = random.pick(plan.phrases.initiativeWord)
  let number = 10
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .paragraph(plan.phrases.introText)
      .blank()
    for (const each of goal.initiatives) {
      page.starting().line(`${word} ${++number}: ${each.title}`).paragraph(each.text)
      page.paragraph(owners(each, plan, random), `${words.responsible}: `).blank()
    }
  })
  return done(page, ['text', 'responsible', 'goal', 'goals'])
}

/** Goals without numbers, a sheet for each initiative. */
export const plainGoalSheets: Layout = (plan, random) => {
  const page = new Page(86)
  const words = wording(plan, random)
  front(page, plan, random)
  for (const goal of plan.goals) {
    page.blank().line(goal.title).blank().paragraph(plan.phrases.introText).blank()
    for (const each of goal.initiatives) {
      page.starting().line(`${words.title}: ${each.title}`)
      page.line(`${words.description}:`).paragraph(each.text)
      page.line(`${words.responsible}:`).paragraph(owners(each, plan, random))
      page.line(`${words.funding}:`).paragraph(each.money.words).blank()
    }
  }
  return done(page, ['title', 'text', 'responsible', 'money', 'goal titles'])
}

/** "Mål 2: …", then "Indsats 2.1: …" with a form of labels after colons. */
export const namedLevels: Layout = (plan, random) => {
  const page = new Page(94)
  const words = wording(plan, random)
  const [goalWord, word] = [random.pick(plan.phrases.goalWord), random.pick(plan.phrases.initiativeWord)]
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${goalWord} ${g + 1}: ${goal.title}`)
      .blank()
      .paragraph(plan.phrases.introText)
      .blank()
    goal.initiatives.forEach((each, i) => {
      page
        .starting()
        .line(`${word} ${g + 1}.${i + 1}: ${each.title}`)
        .blank()
      page.paragraph(each.text, `${words.description}: `).paragraph(owners(each, plan, random), `${words.responsible}: `)
      page.paragraph(each.time.words, `${words.timeframe}: `).paragraph(each.money.words, `${words.funding}: `).blank(2)
    })
  })
  return done(page, ['text', 'responsible', 'time', 'money', 'goal', 'goals'])
}

/** A form whose actions are bullets, and whose owners stand each on a line. */
export const bulletedFields: Layout = (plan, random) => {
  const page = new Page(84)
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${random.pick(plan.phrases.goalWord)} ${g + 1}`)
      .line(goal.title)
      .blank()
    goal.initiatives.forEach((each, i) => {
      page
        .starting()
        .line(`${g + 1}.${i + 1} ${each.title}`)
        .blank()
      page.line(words.description)
      for (const sentence of each.text.match(/[^.]+\.\s?/g) ?? []) page.paragraph(sentence.trim(), '• ', '  ')
      page.blank().line(words.responsible)
      for (const owner of each.responsible) page.line(owner)
      page.blank().line(words.timeframe).line(each.time.words).blank(2)
    })
  })
  return done(page, ['title', 'text', 'responsible', 'time', 'goal', 'goals'])
}

/** The facts first, on one line under the heading; then what it is about. */
export const factsFirst: Layout = (plan, random) => {
  const page = new Page(96, random.chance(0.5))
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page.line(`${g + 1}. ${goal.title}`).blank()
    for (const each of goal.initiatives) {
      page.starting().line(each.title)
      page.line(`${words.responsible}: ${each.responsible.join(', ')} | ${words.timeframe}: ${each.time.words}`).blank()
      page.paragraph(each.text).blank()
    }
  })
  return done(page, ['title', 'responsible', 'time', 'goal', 'goals'])
}

/** Labels in capitals, each over its text. */
export const capitalLabels: Layout = (plan, random) => {
  const page = new Page(90)
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page.line(`${g + 1}. ${goal.title}`).blank()
    for (const each of goal.initiatives) {
      page.starting().line(each.title).blank()
      page.line(words.description.toUpperCase()).paragraph(each.text).blank()
      page
        .line(words.responsible.toUpperCase())
        .paragraph(owners(each, plan, random))
        .blank()
      page.line(words.funding.toUpperCase()).paragraph(each.money.words).blank()
    }
  })
  return done(page, ['title', 'text', 'responsible', 'money', 'goal', 'goals'])
}

/** Owners with their part in brackets, as "tovholder" and the like. */
export const ownersWithParts: Layout = (plan, random) => {
  const page = new Page(90)
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page.line(`${g + 1}. ${goal.title}`).blank()
    goal.initiatives.forEach((each, i) => {
      page
        .starting()
        .line(`${g + 1}.${i + 1}. ${each.title}`)
        .blank()
        .paragraph(each.text)
        .blank()
      const [first, ...others] = each.responsible
      page.paragraph([`${first} (${plan.phrases.leadWord})`, ...others].join(', '), `${words.responsible}: `)
      page.paragraph(each.time.words, `${words.timeframe}: `).blank()
    })
  })
  return done(page, ['title', 'text', 'responsible', 'time', 'goal', 'goals'])
}
