import type { GoalData } from '../publishing/published-data.ts'
import { searchAnswer } from '../search/search-answer.tsx'
import { type Answer, type Ask, ATOM_TYPE, CSV_TYPE, JSON_TYPE, missing, shown } from './answer.tsx'
import { goalStates, moneyByYear, newestReport } from './front-store.ts'
import { readListQuery } from './list/list-query.ts'
import { listingOf } from './list/listing.ts'
import { atomFeed } from './open-data/feed.ts'
import { publicationsCsv, publicationsJson } from './open-data/record-files.ts'
import { AboutPage } from './pages/about-page.tsx'
import { AccessibilityPage } from './pages/accessibility-page.tsx'
import { CHANGES_A_PAGE, ChangeListPage, VersionPage } from './pages/change-pages.tsx'
import { FrontPage } from './pages/front-page.tsx'
import { InitiativeListPage } from './pages/initiative-list-page.tsx'
import { initiativeAnswer, listAnswer, recordAnswer } from './record-answers.tsx'
import { changesOf, listPublications, readPublication } from './records/change-store.ts'
import { latestNews } from './records/news-store.ts'
import { listRecords } from './records/record-store.ts'

const FRONT_PUBLICATIONS = 5
const FEED_ENTRIES = 30
const FEED_CHANGES = 40
/** An authority that published daily for ten years; older ones are reached from version to version. */
const MOST_PUBLICATIONS = 3650

/** The answer to an address that is written as it should be. Everything in it is of one version. */
export async function siteAnswer(ask: Ask): Promise<Answer> {
  const { c, db } = ask
  const { page, record, format } = c.address
  if (page === 'home') return format === 'atom' ? feedAnswer(ask) : frontAnswer(ask)
  if (page === 'about') return shown(<AboutPage c={c} />)
  if (page === 'accessibility') return shown(<AccessibilityPage c={c} />)
  if (page === 'search') return searchAnswer(ask)
  if (page === 'changes') return record === undefined ? publicationsAnswer(ask) : versionAnswer(ask, record)
  if (page === 'initiatives' && record === undefined) {
    const listing = await listingOf({ db, frame: c.frame, lang: c.lang, find: ask.find }, readListQuery(c.search))
    return shown(<InitiativeListPage c={c} listing={listing} />)
  }
  if (record === undefined) return page === 'initiatives' ? missing(c) : listAnswer(ask, page)
  return page === 'initiatives' ? initiativeAnswer(ask, record) : recordAnswer(ask, page, record)
}

async function frontAnswer({ db, c }: Ask): Promise<Answer> {
  const { frame } = c
  const goals = await listRecords<GoalData>(db, frame, 'goal')
  const states = await goalStates(db, frame)
  const money = await moneyByYear(db, frame)
  const news = await latestNews(db, frame, FRONT_PUBLICATIONS)
  const report = await newestReport(db, frame)
  return shown(<FrontPage c={c} goals={goals} states={states} money={money} news={news} report={report} />)
}

async function feedAnswer({ db, c }: Ask): Promise<Answer> {
  const entries = []
  for (const publication of await listPublications(db, c.frame, FEED_ENTRIES))
    entries.push({ publication, changes: await changesOf(db, c.frame, publication.version, { limit: FEED_CHANGES, offset: 0 }) })
  return { kind: 'text', type: ATOM_TYPE, text: atomFeed(c, entries) }
}

async function publicationsAnswer({ db, c }: Ask): Promise<Answer> {
  const publications = await listPublications(db, c.frame, MOST_PUBLICATIONS)
  if (c.address.format === 'csv') return { kind: 'text', type: CSV_TYPE, text: publicationsCsv(c, publications) }
  if (c.address.format === 'json') return { kind: 'text', type: JSON_TYPE, text: publicationsJson(c, publications) }
  return shown(<ChangeListPage c={c} publications={publications} />)
}

async function versionAnswer({ db, c }: Ask, record: string): Promise<Answer> {
  const publication = /^\d{1,9}$/.test(record) ? await readPublication(db, c.frame, Number(record)) : undefined
  if (!publication || c.address.format !== 'html') return missing(c)
  const page = Number(new URLSearchParams(c.search).get('page') ?? 1)
  const changes = await changesOf(db, c.frame, publication.version, { limit: CHANGES_A_PAGE, offset: (page - 1) * CHANGES_A_PAGE })
  if (changes.length === 0 && page > 1) return missing(c)
  return shown(<VersionPage c={c} publication={publication} changes={changes} page={page} />)
}
