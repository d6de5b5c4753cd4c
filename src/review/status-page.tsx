import type { Proposal } from '../domain/status/proposal.ts'
import { ProposalNotice } from '../plans/proposal-notice.tsx'
import { StatusFields } from '../plans/status-fields.tsx'
import { Button, ButtonLink, Card, DescriptionList, HiddenFields, SourceLines } from '../web/components/index.ts'
import { workPaths } from '../web/paths.ts'
import type { EarlierRecord } from './earlier-record.ts'
import { ItemFrame, type ItemFrameProps } from './item-frame.tsx'
import { inView, reviewPaths } from './review-paths.ts'
import type { Words } from './review-words.ts'

export type StatusPageProps = Omit<ItemFrameProps, 'title' | 'children'> & { earlier: EarlierRecord; proposal: Proposal }

/** What a later document says of an initiative that is there already: its lines, what stands now, and the status it becomes. */
export function StatusPage(props: StatusPageProps) {
  const { words, frame, item, form, earlier, proposal } = props
  const { t, lang, review } = words
  return (
    <ItemFrame {...props} title={t('review.status.title', { position: item.position })}>
      <Earlier words={words} earlier={earlier} />
      <ProposalNotice t={t} lang={lang} proposal={proposal} />
      <form method="post" action={inView(words.view, reviewPaths.act(review.reading.id, item.id, 'status'))} class="topgap" novalidate>
        <HiddenFields csrf={frame.csrf} values={{ revision: item.revision }} />
        <StatusFields t={t} form={form} isProposed={proposal.assessment !== 'not-assessed'} />
        <div class="row topgap">
          <Button icon="tick">{t('review.status.save')}</Button>
          <ButtonLink variant="tertiary" href={inView(words.view, reviewPaths.item(review.reading.id, item.id))}>
            {t('review.cancel')}
          </ButtonLink>
        </div>
      </form>
    </ItemFrame>
  )
}

/** The initiative as it stands, with the lines it came from: what the new words are to be read beside. */
function Earlier({ words: { t }, earlier }: { words: Words; earlier: EarlierRecord }) {
  const { id, title, fields, source } = earlier
  const facts = (['title', 'units', 'time', 'money', 'text'] as const).flatMap(field => {
    const value = fields[field] ?? ''
    return value === '' ? [] : [{ label: t(`review.field.${field}`), value }]
  })
  return (
    <Card title={t('review.status.earlier')} id="tidligere">
      {source && (
        <>
          <p class="small">
            <a href={workPaths.documentLines(source.documentId, ...source.lines)}>
              {t('review.status.earlier-from', { title: source.title, from: source.lines[0], to: source.lines[1] })}
            </a>
          </p>
          <SourceLines lines={source.printed} />
        </>
      )}
      <DescriptionList facts={facts} />
      <p>
        <a href={workPaths.initiative(id)}>{t('review.status.see', { title })}</a>
      </p>
    </Card>
  )
}
