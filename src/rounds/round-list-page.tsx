import { formatDay } from '../i18n/format.ts'
import { translator } from '../i18n/translate.ts'
import { ButtonLink, Card, EmptyState, PageTitle, ResponsiveTable } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { BeginRound } from './begin-round.tsx'
import type { RoundEntry } from './round-store.ts'
import { NAV, windowWords } from './round-words.ts'
import type { TemplateEntry } from './template-store.ts'

type RoundListProps = {
  frame: Frame
  rounds: readonly RoundEntry[]
  templates: readonly TemplateEntry[]
  hasPlan: boolean
  mayCreate: boolean
  today: string
}

export function RoundListPage({ frame, rounds, templates, hasPlan, mayCreate, today }: RoundListProps) {
  const t = translator(frame.lang)
  const [last] = rounds
  return (
    <WorkspaceLayout {...frame} title={t('rounds.title')} nav={NAV}>
      <PageTitle title={t('rounds.title')} sub={t('rounds.sub')}>
        {mayCreate && (
          <ButtonLink href={workPaths.roundTemplates} variant="tertiary">
            {t('rounds.templates.title')}
          </ButtonLink>
        )}
        {mayCreate && hasPlan && (
          <ButtonLink href={workPaths.newRound} variant={last ? 'secondary' : 'primary'} icon={last ? undefined : 'plus'}>
            {t('rounds.new')}
          </ButtonLink>
        )}
      </PageTitle>
      {mayCreate && hasPlan && (last || templates.length > 0) && <BeginRound t={t} last={last} templates={templates} today={today} />}
      {rounds.length === 0 ? (
        <EmptyState title={t('rounds.none-title')} text={hasPlan ? t('rounds.none') : t('rounds.no-plan')} />
      ) : (
        <Card flush>
          <ResponsiveTable
            caption={t('rounds.caption')}
            captionHidden
            rows={rounds}
            rowKey={round => round.id}
            columns={[
              {
                key: 'title',
                heading: t('rounds.column-title'),
                rowHeading: true,
                cell: round => <a href={workPaths.round(round.id)}>{round.title}</a>,
              },
              { key: 'plan', heading: t('rounds.column-plan'), cell: round => round.plan },
              { key: 'window', heading: t('rounds.column-window'), cell: round => windowWords(t, frame.lang, round) },
              { key: 'deadline', heading: t('rounds.column-deadline'), cell: round => formatDay(frame.lang, round.deadline) },
              { key: 'stage', heading: t('rounds.column-stage'), cell: round => t(`rounds.stage.${round.stage}`) },
            ]}
          />
        </Card>
      )}
    </WorkspaceLayout>
  )
}
