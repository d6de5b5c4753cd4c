import { type Translate, translator } from '../i18n/translate.ts'
import { ButtonLink, Card, EmptyState, PageTitle, ResponsiveTable } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { NAV, roundsCrumb } from './round-words.ts'
import type { TemplateEntry } from './template-store.ts'

type TemplateListProps = { frame: Frame; templates: readonly TemplateEntry[] }

export function TemplateListPage({ frame, templates }: TemplateListProps) {
  const t = translator(frame.lang)
  const title = t('rounds.templates.title')
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={[roundsCrumb(t), { label: title }]}>
      <PageTitle title={title} sub={t('rounds.templates.sub')}>
        <ButtonLink href={workPaths.newRoundTemplate} variant="secondary" icon="plus">
          {t('rounds.template.new')}
        </ButtonLink>
      </PageTitle>
      {templates.length === 0 ? (
        <EmptyState title={t('rounds.templates.none-title')} text={t('rounds.templates.none')} />
      ) : (
        <Card flush>
          <ResponsiveTable
            caption={title}
            captionHidden
            rows={templates}
            rowKey={template => template.id}
            columns={[
              {
                key: 'title',
                heading: t('rounds.templates.column-title'),
                rowHeading: true,
                cell: template => <a href={workPaths.roundTemplate(template.id)}>{template.title}</a>,
              },
              { key: 'dates', heading: t('rounds.templates.column-dates'), cell: template => daysWords(t, template) },
              { key: 'units', heading: t('rounds.templates.column-units'), cell: template => template.units },
              {
                key: 'begin',
                heading: t('rounds.templates.column-begin'),
                cell: template => (
                  <a href={`${workPaths.newRound}?fra=${template.id}`}>{t('rounds.templates.begin', { title: template.title })}</a>
                ),
              },
            ]}
          />
        </Card>
      )}
    </WorkspaceLayout>
  )
}

/** "28 dage til at svare, udgives 21 dage efter fristen" */
const daysWords = (t: Translate, { answerDays, approveDays, publishDays }: TemplateEntry): string =>
  [
    t('rounds.templates.answer', { days: answerDays }),
    ...(approveDays === null ? [] : [t('rounds.templates.approve', { days: approveDays })]),
    ...(publishDays === null ? [] : [t('rounds.templates.publish', { days: publishDays })]),
  ].join(', ')
