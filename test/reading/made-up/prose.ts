import { done, front, type Layout } from './layout.ts'
import { Page } from './page.ts'

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
  return done(page, ['title', 'text', 'responsible', 'goal', 'goals'], { goalNumbers: plan.goals.map((_, g) => String(g + 2)) })
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

/** Paragraphs under the year they belong to, and what is said of them all at the foot. */
export const yearLists: Layout = (plan, random) => {
  const page = new Page(82, random.chance(0.5))
  const { phrases } = plan
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page.line(phrases.listOfYear(String(plan.from + g))).blank()
    for (const each of goal.initiatives) page.starting().paragraph(each.text).blank()
    page.paragraph(phrases.saidOfAll).blank(2)
  })
  return done(page, ['text'])
}

/** A national report: focus areas with the convention's articles, a ministry and its agency beneath each heading, and parts closed up to their headings. */
export const nationalReport: Layout = (plan, random) => {
  const page = new Page(92, true)
  const { phrases } = plan
  const owned: string[][] = []
  const parents: (string | null)[] = []
  page.line(`${phrases.planWord} ${plan.from}`).blank(2)
  plan.goals.forEach((goal, g) => {
    page
      .line(` ${g + 1}. ${goal.title}`)
      .blank()
      .paragraph(phrases.articles(goal.articles))
      .blank()
      .paragraph(phrases.introText)
      .blank()
    const [first, ...others] = goal.initiatives
    const [ministry = '', agency = ''] = random.pick(phrases.agencies)
    const heading = `${random.pick(phrases.initiativesHeading)}: ${goal.title.toLowerCase()}`
    if (first) {
      owned.push([ministry, agency])
      parents.push(null)
      page.starting().line(first.title).blank().line(`${ministry}/${agency}`).blank().paragraph(first.text).blank()
    }
    page.line(heading.replace(': ', ' ')).blank().line(ministry).blank()
    for (const each of others) {
      owned.push([ministry])
      parents.push(heading.replace(': ', ' '))
      page.starting().line(each.title).paragraph(each.text).blank()
    }
  })
  return done(page, ['title', 'text', 'responsible', 'goal', 'goals', 'articles', 'parent'], { owners: owned, parents })
}

/** Sections headed "Title" with text, whose last sentence says who answers for it. */
export const ownerInText: Layout = (plan, random) => {
  const page = new Page(88, random.chance(0.5))
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .line(random.pick(plan.phrases.initiativesHeading))
      .blank()
    for (const each of goal.initiatives) {
      page.starting().line(each.title).blank()
      page.paragraph(`${each.text} (${each.responsible.join(', ')})`).blank()
    }
  })
  return done(page, ['title', 'text', 'responsible', 'goal', 'goals'])
}

/** Themes by word alone, "Tema: …", and what is done as paragraphs under a heading. */
export const wordThemes: Layout = (plan, random) => {
  const page = new Page(84)
  const [word, heading] = [random.pick(plan.phrases.goalWord), random.pick(plan.phrases.initiativesHeading)]
  front(page, plan, random)
  for (const goal of plan.goals) {
    page.line(`${word}: ${goal.title}`).blank().paragraph(plan.phrases.introText).blank().line(heading)
    for (const each of goal.initiatives) page.starting().paragraph(each.text, '• ', '  ')
    page.blank()
  }
  return done(page, ['text', 'goals'])
}
