import { done, front, type Layout, owners, wording } from './layout.ts'
import { Page } from './page.ts'

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

/** A policy that says what it will and names nobody. */
export const willLists: Layout = (plan, random) => {
  const page = new Page(82)
  const lead = random.pick(plan.phrases.willLead)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${random.pick(plan.phrases.goalWord)} ${g + 1}: ${goal.title}`)
      .blank()
      .paragraph(plan.phrases.introText)
      .blank()
      .line(lead)
    for (const priority of goal.priorities) page.paragraph(priority.text, '• ', '  ')
    page.blank()
  })
  return { ...done(page, ['goals', 'priorities']), namesNobody: true }
}

/** A status: bullets under the unit that answers for them, and the council's remarks to each goal at the end. */
export const statusWithRemarks: Layout = (plan, random) => {
  const page = new Page(76)
  const { phrases } = plan
  const heading = random.pick(phrases.initiativesHeading)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .line(heading)
      .blank()
    for (const each of goal.initiatives) {
      page.line(each.responsible.join(', '))
      page.starting().paragraph(each.text, '• ').blank()
    }
  })
  page.blank().line(phrases.remarks.heading).blank()
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .paragraph(goal.remark, '• ', '  ')
      .blank()
  })
  return done(page, ['text', 'responsible', 'goal', 'goals', 'remarks'])
}

/** Bullets that end with who and when in brackets, under themes in capitals. */
export const capitalThemes: Layout = (plan, random) => {
  const page = new Page(84)
  const { phrases } = plan
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title.toUpperCase()}`)
      .blank()
      .line(random.pick(phrases.initiativesHeading))
      .blank()
    for (const each of goal.initiatives)
      page
        .starting()
        .paragraph(`${each.text.replace(/\.$/, '')} (${each.responsible.join(', ')})`, '▪ ', '  ')
        .blank()
  })
  return done(page, ['text', 'responsible', 'goal', 'goals'])
}

/** Actions lettered under each goal, with their facts beneath. */
export const letteredActions: Layout = (plan, random) => {
  const page = new Page(86)
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .line(random.pick(plan.phrases.initiativesHeading))
      .blank()
    goal.initiatives.forEach((each, i) => {
      page.starting().paragraph(each.text, `${'abcdef'[i]}) `, '   ')
      page
        .paragraph(owners(each, plan, random), `   ${words.responsible}: `)
        .paragraph(each.time.words, `   ${words.timeframe}: `)
        .blank()
    })
  })
  return done(page, ['text', 'responsible', 'time', 'goal', 'goals'])
}

/** A slide for each goal with its target figures by unit. */
export const targetTables: Layout = (plan, random) => {
  const page = new Page(80)
  const { phrases } = plan
  const sign = random.pick([' %', ' pct.'])
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .line(random.pick(phrases.initiativesHeading))
      .blank()
    for (const each of goal.initiatives) {
      page.line(each.responsible.join(', '))
      page.starting().paragraph(each.text, '• ').blank()
    }
    if (g > 0) return
    page.line(phrases.figures.title).line(phrases.figures.head.join(' '))
    for (const row of plan.figures) page.line(`${row.unit} ${row.actual} ${row.target} ${row.pct}${sign}`)
    const [actual, target] = [
      plan.figures.reduce((sum, row) => sum + row.actual, 0),
      plan.figures.reduce((sum, row) => sum + row.target, 0),
    ]
    page.line(`${phrases.figures.total} ${actual} ${target} ${Math.round((actual / target) * 100)}${sign}`).blank()
  })
  return done(page, ['text', 'responsible', 'goal', 'goals', 'figures'])
}

/** What the council wills and what is done for it, both as bullets under the same goal. */
export const willAndDo: Layout = (plan, random) => {
  const page = new Page(80)
  const { phrases } = plan
  const [lead, heading] = [random.pick(phrases.willLead), random.pick(phrases.initiativesHeading)]
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .paragraph(phrases.introText)
      .blank()
      .line(lead)
    for (const priority of goal.priorities) page.paragraph(priority.text, '• ', '  ')
    page.blank().line(`${heading}:`)
    for (const each of goal.initiatives) page.starting().paragraph(each.text, '• ', '  ')
    page.blank()
  })
  return { ...done(page, ['text', 'goal', 'goals', 'priorities']), namesNobody: true }
}

/** Numbered through the plan with a bracket, who answers for it in brackets at the end. */
export const bracketNumbers: Layout = (plan, random) => {
  const page = new Page(84)
  const { phrases } = plan
  front(page, plan, random)
  let number = 0
  plan.goals.forEach((goal, g) => {
    page
      .line(`${random.pick(phrases.goalWord)} ${g + 1}: ${goal.title}`)
      .blank()
      .line(random.pick(phrases.initiativesHeading))
    for (const each of goal.initiatives)
      page.starting().paragraph(`${each.text.replace(/\.$/, '')} (${each.responsible.join(' og ')})`, `${++number}) `, '    ')
    page.blank()
  })
  return done(page, ['text', 'responsible', 'goal', 'goals'])
}

/** Bullets with smaller bullets under them, under the units that own them. */
export const nestedBullets: Layout = (plan, random) => {
  const page = new Page(78)
  const heading = random.pick(plan.phrases.initiativesHeading)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .line(heading)
      .blank()
    for (const each of goal.initiatives) {
      page.line(each.responsible.join(` ${plan.phrases.and} `))
      page.starting().paragraph(each.text, '• ', '  ')
      for (const ending of plan.phrases.endings.slice(0, 2)) page.paragraph(ending, '  – ', '    ')
      page.blank()
    }
  })
  return done(page, ['text', 'responsible', 'goal', 'goals'])
}
