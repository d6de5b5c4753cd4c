import { formatMoment } from '../i18n/format.ts'
import { translator } from '../i18n/translate.ts'
import {
  Button,
  ButtonLink,
  Card,
  EmptyState,
  Filters,
  HiddenFields,
  Notice,
  PageTitle,
  Pagination,
  ResponsiveTable,
} from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { Only } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { MAIL_STATES, type MailCounts, type MailRow, OUTBOX_PAGE } from './outbox-store.ts'
import { StateTag } from './state-tag.tsx'

type OutboxPageProps = {
  frame: Frame
  mails: readonly MailRow[]
  counts: MailCounts
  /** The list is narrowed to. */
  state: MailRow['state'] | undefined
  page: number
  hasServer: boolean
}

const address = (state: string | undefined, page = 1): string => {
  const query = new URLSearchParams({ ...(state ? { tilstand: state } : {}), ...(page > 1 ? { side: String(page) } : {}) })
  return query.size === 0 ? workPaths.mails : `${workPaths.mails}?${query}`
}

export function OutboxPage({ frame, mails, counts, state, page, hasServer }: OutboxPageProps) {
  const t = translator(frame.lang)
  const all = MAIL_STATES.reduce((sum, one) => sum + counts[one], 0)
  const pages = Math.ceil((state ? counts[state] : all) / OUTBOX_PAGE)
  const filters = [
    { href: address(undefined), label: t('mail.all'), count: all, current: state === undefined },
    ...MAIL_STATES.map(one => ({ href: address(one), label: t(`mail.state.${one}`), count: counts[one], current: state === one })),
  ]
  return (
    <WorkspaceLayout {...frame} title={t('mail.title')} nav={{ current: 'mails' }}>
      <PageTitle title={t('mail.title')} sub={t('mail.sub')}>
        <ButtonLink href={workPaths.mailTemplates} variant="secondary">
          {t('mail.templates')}
        </ButtonLink>
      </PageTitle>
      {!hasServer && (
        <Notice t={t} kind="warning" title={t('mail.no-server')}>
          <p>{t('mail.no-server-text')}</p>
        </Notice>
      )}
      {counts.held > 0 && <HeldMail frame={frame} count={counts.held} />}
      <Filters label={t('mail.filter')} links={filters} />
      {mails.length === 0 ? (
        <EmptyState title={t('mail.none')} text={t('mail.none-text')} />
      ) : (
        <Card flush>
          <ResponsiveTable
            caption={t('mail.title')}
            captionHidden
            rows={mails}
            rowKey={mail => mail.id}
            columns={[
              {
                key: 'subject',
                heading: t('mail.subject'),
                rowHeading: true,
                cell: mail => <a href={workPaths.mail(mail.id)}>{mail.subject}</a>,
              },
              { key: 'to', heading: t('mail.to'), cell: mail => mail.toName || mail.toEmail },
              { key: 'state', heading: t('mail.state'), cell: mail => <StateTag t={t} state={mail.state} /> },
              { key: 'at', heading: t('mail.written'), cell: mail => formatMoment(frame.lang, mail.queuedAt) },
            ]}
          />
        </Card>
      )}
      <Pagination t={t} page={page} pages={pages} href={number => address(state, number)} />
    </WorkspaceLayout>
  )
}

/** Some of it has left since the backup was taken, and only people know which. */
function HeldMail({ frame, count }: { frame: Frame; count: number }) {
  const t = translator(frame.lang)
  return (
    <Notice t={t} kind="warning" title={t('mail.held', { count })}>
      <p>{t('mail.held-text')}</p>
      <div class="row topgap">
        <ButtonLink href={address('held')} variant="secondary">
          {t('mail.held-see')}
        </ButtonLink>
        <Only to={workPaths.releaseMails}>
          <form method="post" action={workPaths.releaseMails}>
            <HiddenFields csrf={frame.csrf} />
            <Button variant="secondary">{t('mail.held-release', { count })}</Button>
          </form>
        </Only>
      </div>
    </Notice>
  )
}
