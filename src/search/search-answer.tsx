import { type Answer, type Ask, shown } from '../site/answer.tsx'
import { readListQuery } from '../site/list/list-query.ts'
import { listingOf } from '../site/list/listing.ts'
import { findRecords } from './find-records.ts'
import { SearchPage } from './search-page.tsx'

/** The public search page, for the address that was asked. */
export async function searchAnswer({ db, c, find }: Ask): Promise<Answer> {
  const query = { ...readListQuery(c.search), sort: 'best' as const }
  if (query.words === '') return shown(<SearchPage c={c} found={undefined} />)
  const listing = await listingOf({ db, frame: c.frame, lang: c.lang, find }, query)
  const records = await findRecords(db, { authorityId: c.frame.authorityId, lang: c.lang, query: query.words })
  return shown(<SearchPage c={c} found={{ listing, records }} />)
}
