import { formatDay } from '../i18n/format.ts'
import type { Translate } from '../i18n/translate.ts'
import { Button, HiddenFields, Notice } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { Only } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import type { CalendarLink, Shows } from './link-store.ts'

/** An address that was just made: it is shown now and never again, since only its hash is kept. */
export type NewAddress = { readonly address: string; readonly shows: Shows }

type CalendarLinksProps = { t: Translate; frame: Frame; links: readonly CalendarLink[]; made: NewAddress | undefined }

export function CalendarLinks({ t, frame, links, made }: CalendarLinksProps) {
  return (
    <section class="card calendar-links" aria-labelledby="kalender">
      <h2 id="kalender">{t('calendar.links.title')}</h2>
      <p>{t('calendar.links.sub')}</p>
      {made && (
        <Notice t={t} kind="success" level={3} title={t('calendar.links.made')}>
          <p>{t('calendar.links.once')}</p>
          <p class="address">
            <code>{made.address}</code>
          </p>
        </Notice>
      )}
      <div class="acts">
        <Only to={workPaths.calendarLinks}>
          <MakeLink t={t} frame={frame} shows="all" />
        </Only>
        <Only to={workPaths.publicCalendarLinks}>
          <MakeLink t={t} frame={frame} shows="public" />
        </Only>
      </div>
      {links.length > 0 && (
        <ul class="plain sentlist">
          {links.map(link => (
            <li key={link.id}>
              <span>{t(`calendar.links.is-${link.shows}`, { name: link.personName, day: formatDay(frame.lang, link.madeAt) })}</span>
              <Only to={link.shows === 'all' ? workPaths.withdrawCalendarLink(link.id) : workPaths.withdrawPublicCalendarLink(link.id)}>
                <form
                  method="post"
                  action={link.shows === 'all' ? workPaths.withdrawCalendarLink(link.id) : workPaths.withdrawPublicCalendarLink(link.id)}
                >
                  <HiddenFields csrf={frame.csrf} />
                  <Button variant="tertiary">{t('calendar.links.withdraw')}</Button>
                </form>
              </Only>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const MakeLink = ({ t, frame, shows }: { t: Translate; frame: Frame; shows: Shows }) => (
  <form method="post" action={shows === 'all' ? workPaths.calendarLinks : workPaths.publicCalendarLinks}>
    <HiddenFields csrf={frame.csrf} />
    <Button variant="secondary">{t(`calendar.links.make-${shows}`)}</Button>
  </form>
)
