import type { ComponentChildren } from 'preact'
import { formatDay, formatMoment } from '../i18n/format.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { ButtonLink, EmptyState, Icon, Notice, ObligationMark, PageTitle, SrOnly } from '../web/components/index.ts'
import type { Desk } from './desk.tsx'
import type { Obligation } from './obligation-store.ts'
import { numbered } from './round-words.ts'
import type { Tasks } from './tasks.ts'

type TaskPageProps = {
  desk: Desk
  tasks: Tasks
  today: string
  /** Nothing can be answered any more: what there is is only shown. */
  isClosed?: boolean
  /** What else waits for her, before the answers. */
  first?: ComponentChildren
}

/** A contributor's start: what she is asked about, and nothing else. */
export function TaskPage({ desk, tasks, today, isClosed = false, first }: TaskPageProps) {
  const t = translator(desk.lang)
  const missing = isClosed ? [] : tasks.missing
  const done = isClosed ? [...tasks.done, ...tasks.missing] : tasks.done
  const [next] = [...missing].sort((a, b) => a.due.localeCompare(b.due))
  return (
    <desk.Layout title={t('rounds.tasks.title')} nav={{ current: 'tasks' }}>
      <div class="narrow">
        {next ? (
          <PageTitle
            title={t('rounds.tasks.hello', { name: desk.writer.name.split(' ')[0] ?? '', count: missing.length })}
            sub={t(next.due < today ? 'rounds.tasks.was-due' : 'rounds.tasks.due', { day: formatDay(desk.lang, next.due) })}
          />
        ) : (
          <PageTitle title={t('rounds.tasks.title')} />
        )}
        {first}
        {isClosed && (
          <Notice t={t} kind="info">
            <p>{t('rounds.tasks.closed')}</p>
          </Notice>
        )}
        {missing.length === 0 && !isClosed && (
          <EmptyState
            title={t(done.length > 0 ? 'rounds.tasks.all-done' : 'rounds.tasks.none-title')}
            text={t(done.length > 0 ? 'rounds.tasks.thanks' : 'rounds.tasks.none')}
          />
        )}
        <ol class="plain tasks">
          {missing.map((one, index) => (
            <Task key={one.id} t={t} desk={desk} tasks={tasks} one={one} isFirst={index === 0} today={today} />
          ))}
        </ol>
        {done.length > 0 && (
          <section class="card" aria-labelledby="sendt">
            <h2 id="sendt">{t(isClosed ? 'rounds.tasks.asked' : 'rounds.tasks.sent')}</h2>
            <ul class="plain sentlist">
              {done.map(one => (
                <li key={one.id}>
                  <ObligationMark t={t} state={one.state} />
                  <a href={desk.paths.contribution(one.id)}>{numbered(one)}</a>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </desk.Layout>
  )
}

type TaskProps = Omit<TaskPageProps, 'above'> & { t: Translate; one: Obligation; isFirst: boolean }

function Task({ t, desk, tasks, one, isFirst, today }: TaskProps) {
  const title = numbered(one)
  const act = { returned: 'fix', drafted: 'go-on' }[one.state as string] ?? 'answer'
  return (
    <li class={one.state === 'returned' ? 'task card is-returned' : 'task card'}>
      <div class="task-state">
        <ObligationMark t={t} state={one.state} />
        <span class={one.due < today ? 'small late' : 'small muted'}>{t('rounds.cell-due', { day: formatDay(desk.lang, one.due) })}</span>
      </div>
      <div>
        <h2>
          <a href={desk.paths.contribution(one.id)}>{title}</a>
        </h2>
        <p class="small muted">{tasks.units.get(one.unitId)?.name}</p>
        {one.state === 'returned' && <p>{t('rounds.tasks.returned', { name: one.wordsBy, words: one.words })}</p>}
        {one.state === 'drafted' && one.savedAt && (
          <p class="small muted">
            <Icon name="saved" /> {t('rounds.tasks.saved', { at: formatMoment(desk.lang, one.savedAt) })}
          </p>
        )}
      </div>
      <div>
        <ButtonLink href={desk.paths.contribution(one.id)} variant={isFirst ? 'primary' : 'secondary'}>
          {t(`rounds.tasks.${act as 'fix' | 'go-on' | 'answer'}`)}
          <SrOnly>: {title}</SrOnly>
        </ButtonLink>
      </div>
    </li>
  )
}
