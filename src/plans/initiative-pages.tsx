import type { VNode } from 'preact'
import { CommentSection } from '../comments/comment-section.tsx'
import type { Talk } from '../comments/talk.ts'
import { CarryOverNotice } from '../history/carry-over-notice.tsx'
import type { carriedOver } from '../history/carry-over-store.ts'
import type { Translations } from '../history/translation-store.ts'
import { type Key, type Translate, translator } from '../i18n/translate.ts'
import { ActionBar, Button, ButtonLink, ErrorSummary, HiddenFields, Icon, Notice, PageTitle } from '../web/components/index.ts'
import type { DocForm } from '../web/doc-form.ts'
import { EnglishFields } from '../web/english-fields.tsx'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { Only, RecordForm } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import type { InitiativeChoices, PublicState, SourceEntry } from './initiative-context-store.ts'
import { NAV, plansCrumb } from './plan-pages.tsx'
import { AboutSection } from './sections/about-section.tsx'
import { DraftSection } from './sections/draft-section.tsx'
import { KnowledgeSection, SourceSection } from './sections/knowledge-section.tsx'
import { MeasureSection } from './sections/measure-section.tsx'
import { MoneySection } from './sections/money-section.tsx'
import { OwnSection, ownFieldsShown } from './sections/own-section.tsx'
import { OwnerSection, PeopleSection } from './sections/owner-section.tsx'
import { PlaceSection } from './sections/place-section.tsx'
import type { SectionProps } from './sections/section.tsx'
import { ActivitySection, TimeSection } from './sections/time-section.tsx'
import { StatusSection } from './status-section.tsx'
import type { StatusEntry } from './status-store.ts'

export type InitiativeFormProps = {
  frame: Frame
  form: DocForm
  id: string
  plan: { readonly id: string; readonly title: string }
  choices: InitiativeChoices
  /** Rows were added, moved or taken away, and nothing is saved yet. */
  rowsChanged?: boolean | undefined
  record?:
    | {
        readonly title: string
        readonly revision: number
        readonly translations: Translations
        readonly sources: readonly SourceEntry[]
        readonly statuses: readonly StatusEntry[]
        readonly published: PublicState
        readonly carried: Awaited<ReturnType<typeof carriedOver>>
        readonly talk: Talk | undefined
        /** Instead of the form, for those who may not edit. */
        readonly facts: VNode | undefined
        /** YYYY-MM-DD: how old the last status is by now. */
        readonly today: string
      }
    | undefined
}

const PUBLISHED = {
  never: 'plans.initiative.never-published',
  published: 'plans.initiative.published',
  changed: 'plans.initiative.changed',
} as const

/** Everything about an initiative on one page: its parts as links at the left, one button that saves them all. */
export function InitiativeFormPage(props: InitiativeFormProps) {
  const { frame, form, id, plan, choices, record } = props
  const t = translator(frame.lang)
  const title = record ? record.title : t('plans.initiative.new')
  const action = record ? workPaths.initiative(id) : workPaths.newInitiative(plan.id)
  const crumbs = [plansCrumb(t), { label: plan.title, href: workPaths.plan(plan.id) }, { label: title }]
  const section: SectionProps = { t, form, choices, action }
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={record && t('plans.initiative.sub', { plan: plan.title, published: t(PUBLISHED[record.published]) })}>
        {record && <Acts t={t} id={id} published={record.published} />}
      </PageTitle>
      {record && <CarryOverNotice t={t} {...record.carried} href={workPaths.initiative} wholeHref={workPaths.plan} />}
      {props.rowsChanged && (
        <Notice t={t} kind="info">
          <p role="status">{t('plans.initiative.rows-changed')}</p>
        </Notice>
      )}
      <div class="editor">
        <Contents
          t={t}
          form={form}
          own={ownFieldsShown(form, choices).length > 0}
          saved={record !== undefined}
          isRead={record?.facts !== undefined}
        />
        <div>
          <RecordForm action={action} facts={record?.facts}>
            {/* The first button is the one Enter presses: without this, Enter in a field would remove or move a row. */}
            <Only to={action}>
              <button type="submit" class="sr-only" tabindex={-1}>
                {t('plans.initiative.save')}
              </button>
            </Only>
            <HiddenFields csrf={frame.csrf} values={record ? { revision: record.revision } : { id }} />
            <AboutSection {...section} />
            {(record?.published ?? 'never') === 'never' && <DraftSection {...section} />}
            <PlaceSection {...section} />
            <OwnerSection {...section} />
            <PeopleSection {...section} />
            <TimeSection {...section} />
            <ActivitySection {...section} />
            <MoneySection {...section} />
            <MeasureSection {...section} />
            <KnowledgeSection {...section} />
            <OwnSection {...section} />
            <EnglishFields
              t={t}
              form={form}
              translations={record?.translations}
              revision={record?.revision}
              fields={[
                { name: 'title', label: t('plans.field.initiative-title') },
                { name: 'plain_summary', label: t('plans.field.plain_summary'), long: true },
                { name: 'text', label: t('plans.field.text'), long: true },
              ]}
            />
            <ActionBar said={t('plans.initiative.saved-said')}>
              <ButtonLink href={workPaths.plan(plan.id)} variant="tertiary">
                {t('plans.cancel')}
              </ButtonLink>
              <Button>{record ? t('plans.initiative.save') : t('plans.initiative.create')}</Button>
            </ActionBar>
          </RecordForm>
          {record && (
            <div class="card flush topgap">
              <StatusSection t={t} lang={frame.lang} id={id} statuses={record.statuses} today={record.today} />
              <SourceSection t={t} sources={record.sources} />
            </div>
          )}
          {record && <CommentSection frame={frame} talk={record.talk} />}
        </div>
      </div>
    </WorkspaceLayout>
  )
}

const Acts = ({ t, id, published }: { t: Translate; id: string; published: PublicState }) => (
  <>
    <ButtonLink href={workPaths.recordHistory('initiative', id)} variant="tertiary" icon="history">
      {t('plans.history')}
    </ButtonLink>
    {published === 'never' && (
      <ButtonLink href={workPaths.deleteInitiative(id)} variant="tertiary">
        {t('plans.initiative.delete')}
      </ButtonLink>
    )}
    <Only to={workPaths.initiativeStatus(id)}>
      <ButtonLink href={workPaths.initiativeStatus(id)} variant="secondary" icon="edit">
        {t('plans.status.new')}
      </ButtonLink>
    </Only>
  </>
)

/** The parts of the page, with the fields in each: a part with an error says so. */
const PARTS: readonly { readonly id: string; readonly title: Key; readonly fields: RegExp }[] = [
  { id: 'om', title: 'plans.about', fields: /^(?:number|title|plain_summary|text)$/ },
  { id: 'maal', title: 'plans.place', fields: /^(?:goals|plan|parent)$/ },
  { id: 'ejer', title: 'plans.owner', fields: /^(?:owners|coordinator)/ },
  { id: 'maalgruppe', title: 'plans.people', fields: /^target_group/ },
  { id: 'tid', title: 'plans.time', fields: /^(?:starts|ends|timeframe|ongoing|permanent)/ },
  { id: 'aktiviteter', title: 'plans.activities', fields: /^activities/ },
  { id: 'penge', title: 'plans.money', fields: /^(?:appropriations|funding)/ },
  { id: 'maaling', title: 'plans.measure', fields: /^(?:indicators|observations)/ },
  { id: 'viden', title: 'plans.knowledge', fields: /^(?:evidence|articles)$/ },
  { id: 'english', title: 'policies.english', fields: /_en$/ },
]
const OWN_PART = { id: 'egne-felter', title: 'plans.own.section', fields: /^own\./ } as const
const SAVED_PARTS: typeof PARTS = [
  { id: 'status', title: 'plans.status', fields: /^$/ },
  { id: 'kilder', title: 'plans.sources', fields: /^$/ },
  { id: 'kommentarer', title: 'comments.title', fields: /^$/ },
]

type ContentsProps = { t: Translate; form: DocForm; own: boolean; saved: boolean; isRead: boolean }

/** Facts that are only read stand in one list; its parts are the form's. */
function Contents({ t, form, own, saved, isRead }: ContentsProps) {
  const written = isRead ? [] : [...PARTS, ...(own ? [OWN_PART] : [])]
  return (
    <nav class="secnav" aria-label={t('plans.initiative.sections')}>
      <ul class="plain">
        {[...written, ...(saved ? SAVED_PARTS : [])].map(part => {
          const count = form.errors.filter(error => part.fields.test(error.field ?? ' ')).length
          return (
            <li key={part.id}>
              <a href={`#${part.id}`}>
                {t(part.title)}
                {count > 0 && (
                  <>
                    <Icon name="error" class="bad" />
                    <span class="sr-only"> {t('components.error-summary', { count })}</span>
                  </>
                )}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
