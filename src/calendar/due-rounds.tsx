import { formatDay } from '../i18n/format.ts'
import type { Translate } from '../i18n/translate.ts'
import { Button, ButtonLink, HiddenFields, SrOnly, Tag } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { Only } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import type { DueRound } from './year.ts'

/** On the year's page and on the coordinator's page of tasks: nothing is sent out by itself. */
export function DueRounds({ t, frame, due }: { t: Translate; frame: Frame; due: readonly DueRound[] }) {
  const [first] = due
  if (!first) return null
  return (
    <Only to={workPaths.beginYearRound(first.entry.id)}>
      <ol class="plain tasks">
        {due.map(({ entry, ruled, day }) => (
          <li key={`${entry.id}-${ruled}`} class="task card">
            <div class="task-state">
              <Tag>{t('calendar.kind.round')}</Tag>
              <span class="small muted">{formatDay(frame.lang, day)}</span>
            </div>
            <div>
              <h2>{entry.title}</h2>
              <p class="small muted">{t('calendar.due')}</p>
            </div>
            <div>
              <form method="post" action={workPaths.beginYearRound(entry.id)}>
                <HiddenFields csrf={frame.csrf} values={{ day: ruled }} />
                <Button>
                  {t('calendar.begin')}
                  <SrOnly>: {entry.title}</SrOnly>
                </Button>
              </form>
              <ButtonLink href={`${workPaths.passOverYearRound(entry.id)}?dag=${ruled}`} variant="tertiary">
                {t('calendar.pass-over')}
                <SrOnly>: {entry.title}</SrOnly>
              </ButtonLink>
            </div>
          </li>
        ))}
      </ol>
    </Only>
  )
}
