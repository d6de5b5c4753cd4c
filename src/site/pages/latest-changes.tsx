import { type News, newsOf } from '../../domain/publication/news.ts'
import { Icon } from '../../web/components/icon/icon.tsx'
import { Band, ButtonLink, Poster, Timeline, type TimelineEntry } from '../../web/components/index.ts'
import type { NewestReport } from '../front-store.ts'
import type { Change } from '../records/change-store.ts'
import type { PublicationNews } from '../records/news-store.ts'
import { type Context, day } from './context.ts'
import { NewsText, NewsTitle } from './news-words.tsx'
import { Said } from './said.tsx'

const MOST_ENTRIES = 6

type LatestChangesProps = { c: Context; news: readonly PublicationNews[]; report: NewestReport | undefined }

/** What has happened, told as news; the whole list is one link away. */
export function LatestChanges({ c, news, report }: LatestChangesProps) {
  const { t, paths } = c
  const entries = news.flatMap(of => newsOf(of.groups).map((one, index) => entryOf(c, of, one, index))).slice(0, MOST_ENTRIES)
  if (entries.length === 0) return null
  return (
    <Band id="aendret" title={t('site.changes.latest')}>
      <div class="to">
        <div>
          <Timeline entries={entries} />
          <ul class="raekke">
            <li>
              <a href={paths.page('changes')}>{t('site.changes.all')}</a>
            </li>
            <li>
              <a href={paths.feed}>
                <Icon name="feed" /> {t('site.feed.follow')}
              </a>
            </li>
          </ul>
        </div>
        {report && <ReportPoster c={c} report={report} />}
      </div>
    </Band>
  )
}

function entryOf(c: Context, { publication, moves }: PublicationNews, one: News<Change>, index: number): TimelineEntry {
  const { version, publishedAt, note } = publication
  return {
    id: `${version} ${index}`,
    when: day(c, publishedAt),
    datetime: publishedAt.toISOString().slice(0, 10),
    whenHref: c.paths.version(version),
    title: <NewsTitle c={c} news={one} version={version} />,
    children: (
      <>
        <NewsText c={c} news={one} moves={moves} />
        {index === 0 && note !== '' && !isSaid(one, note) && (
          <p class="daempet">
            <Said lang={c.lang} text={note} />
          </p>
        )}
      </>
    ),
  }
}

/** A note that is only the name of the plan, which the line above says. */
const isSaid = (news: News<Change>, note: string): boolean =>
  news.about === 'opening' && news.opened.first.some(({ title }) => title === note.trim())

function ReportPoster({ c, report: { title, slug, frozenOn } }: { c: Context; report: NewestReport }) {
  const { t, lang, paths } = c
  return (
    <Poster id="seneste-status" over={t('site.report.newest')} title={<Said lang={lang} text={title} />}>
      <p>{t('site.report.newest-text', { date: day(c, frozenOn) })}</p>
      <p class="knapper">
        <ButtonLink href={paths.record('status', slug)}>{t('site.report.read')}</ButtonLink>
      </p>
    </Poster>
  )
}
