import { all, done, front, type Layout, owners, wording } from './layout.ts'
import { Page } from './page.ts'

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

/** Bars between cells, and a rule under the head. */
export const barTable: Layout = (plan, random) => {
  const page = new Page(88)
  const words = wording(plan, random)
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page.line(`${g + 1}. ${goal.title}`).blank()
    page.line(row([words.title, words.responsible, words.timeframe, words.funding, words.aim]))
    page.line('|---|---|---|---|---|')
    for (const each of goal.initiatives)
      page.starting().line(row([each.title, owners(each, plan, random), each.time.words, each.money.words, each.text]))
    page.blank()
  })
  return done(page, ['title', 'text', 'responsible', 'time', 'money', 'goal', 'goals'])
}

/** One table for the whole plan: the goals stand between its rows, each row with a number of its own. */
export const oneTable: Layout = (plan, random) => {
  const page = new Page(88)
  const words = wording(plan, random)
  front(page, plan, random)
  page.line([plan.phrases.numberWord, words.title, words.description, words.responsible, words.timeframe].join('\t'))
  plan.goals.forEach((goal, g) => {
    page.line(`${g + 1}. ${goal.title}`)
    goal.initiatives.forEach((each, i) => {
      page.starting().line([`${g + 1}.${i + 1}`, each.title, each.text, owners(each, plan, random), each.time.words].join('\t'))
    })
  })
  return done(page, ['title', 'text', 'responsible', 'time', 'goal', 'goals'])
}

/** The goal is the table's first column, printed where it changes. */
export const goalColumn: Layout = (plan, random) => {
  const page = new Page(88)
  const words = wording(plan, random)
  front(page, plan, random)
  page.line([plan.phrases.goalColumn, words.title, words.responsible, words.timeframe, words.funding].join('\t'))
  plan.goals.forEach((goal, g) => {
    goal.initiatives.forEach((each, i) => {
      const first = i === 0 ? `${g + 1}. ${goal.title}` : ''
      page.starting().line([first, each.title, owners(each, plan, random), each.time.words, each.money.words].join('\t'))
    })
  })
  return done(page, ['title', 'responsible', 'time', 'money', 'goal', 'goal titles'])
}

/** A box for each initiative: a name and its text in two columns, as word processors export them. */
export const factBoxes: Layout = (plan, random) => {
  const page = new Page(100_000)
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page.line(`${g + 1}. ${goal.title}`).blank()
    for (const each of goal.initiatives) {
      page.starting().line(`${words.title}\t${each.title}`)
      page.line(`${words.description}\t${each.text}`).line(`${words.targetGroup}\t${each.targetGroup}`)
      page.line(`${words.responsible}\t${owners(each, plan, random)}`).line(`${words.timeframe}\t${each.time.words}`)
      page.line(`${words.funding}\t${each.money.words}`).blank()
    }
  })
  return done(page, all)
}

/** A table in its columns over many pages: the head comes again on each, with a number at the foot. */
export const pagedTable: Layout = (plan, random) => {
  const page = new Page(120)
  const words = wording(plan, random)
  const widths = [28, 42, 28]
  const row = (cells: readonly (readonly string[])[]) => {
    for (let line = 0; line < Math.max(...cells.map(cell => cell.length)); line++)
      page.line(
        cells
          .map((cell, at) => (cell[line] ?? '').padEnd((widths[at] ?? 0) + 3))
          .join('')
          .trimEnd(),
      )
  }
  const cells = (texts: readonly string[]) => texts.map((text, at) => new Page(widths[at] ?? 20).paragraph(text).lines)
  const head = () => {
    row(cells([words.title, words.description, words.responsible]))
    page.blank()
  }
  front(page, plan, random)
  let number = 1
  plan.goals.forEach((goal, g) => {
    page.line(`${g + 1}. ${goal.title}`).blank()
    head()
    goal.initiatives.forEach((each, i) => {
      if (i === 2) {
        page.blank().line(String(number++)).line('\f')
        head()
      }
      page.starting()
      row(cells([each.title, each.text, each.responsible.join(', ')]))
      page.blank()
    })
  })
  return done(page, ['title', 'text', 'responsible', 'goal', 'goals'])
}

/** Rows told by their numbers alone, cells one after the other with nothing between. */
export const closeTable: Layout = (plan, random) => {
  const page = new Page(88)
  const words = wording(plan, random)
  front(page, plan, random)
  plan.goals.forEach((goal, g) => {
    page
      .line(`${g + 1}. ${goal.title}`)
      .blank()
      .paragraph(plan.phrases.introText)
      .blank()
    page.line(`${words.title} ${words.responsible} ${words.timeframe}`.replace(/\?/g, '')).blank()
    goal.initiatives.forEach((each, i) => {
      page.starting()
      page.lines.push(
        ...new Page(40).paragraph(`${g + 1}.${i + 1} ${each.title}`).lines,
        ...each.responsible.map((owner, at) => (at + 1 < each.responsible.length ? `${owner},` : owner)),
        each.time.words,
      )
    })
    page.blank()
  })
  return done(page, ['title', 'responsible', 'time', 'goal', 'goals'])
}

/** A spreadsheet printed as text: semicolons, or tabs, and a column for everything. */
export const wideTable: Layout = (plan, random) => {
  const page = new Page(100_000)
  const words = wording(plan, random)
  const { phrases } = plan
  front(page, plan, random)
  page.line(
    [phrases.goalColumn, words.title, words.description, words.targetGroup, words.responsible, words.timeframe, words.funding].join('\t'),
  )
  plan.goals.forEach((goal, g) => {
    for (const each of goal.initiatives)
      page
        .starting()
        .line(
          [
            `${g + 1}. ${goal.title}`,
            each.title,
            each.text,
            each.targetGroup,
            owners(each, plan, random),
            each.time.words,
            each.money.words,
          ].join('\t'),
        )
  })
  return done(page, all)
}
