import { ROLES } from '../domain/role.ts'
import { type Translate, translator } from '../i18n/translate.ts'
import { Card, Filters, PageTitle, ResponsiveTable } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { type Asker, NOUNS, type Noun, reachOf, VERBS, type Verb } from './permission.ts'

/** Who may do what, read from the very table that decides it. */
export function PermissionsPage({ frame, asker }: { frame: Frame; asker: Asker }) {
  const t = translator(frame.lang)
  const title = t('people.permissions')
  const crumbs = frame.pages.includes('people') ? [{ label: t('people.people'), href: workPaths.people }, { label: title }] : undefined
  const askers: readonly Asker[] = [...ROLES, 'public']
  const nouns = NOUNS.filter(noun => VERBS.some(verb => wordOf(asker, verb, noun) !== 'no'))
  return (
    <WorkspaceLayout {...frame} title={title} nav={{ current: 'people' }} breadcrumbs={crumbs}>
      <PageTitle title={title} sub={t('people.permissions-sub')} />
      <Filters
        label={t('people.role')}
        links={askers.map(one => ({
          href: `${workPaths.permissions}?rolle=${one}`,
          label: t(`people.role.${one}`),
          current: one === asker,
        }))}
      />
      <Card title={t(`people.role.${asker}`)} id="rolle" aside={t(`people.role-hint.${asker}`)} flush>
        <ResponsiveTable
          caption={t(`people.role.${asker}`)}
          captionHidden
          rows={nouns}
          rowKey={noun => noun}
          columns={[
            { key: 'noun', heading: t('people.permission-noun'), rowHeading: true, cell: noun => t(`people.noun.${noun}`) },
            ...VERBS.map(verb => ({
              key: verb,
              heading: t(`people.verb.${verb}`),
              cell: (noun: Noun) => t(`people.reach.${wordOf(asker, verb, noun)}`),
            })),
          ]}
        />
      </Card>
      <Card title={t('people.reach-title')} id="raekkevidde">
        <Explained t={t} />
      </Card>
    </WorkspaceLayout>
  )
}

/** Drafts first: whoever may do it to a draft may do it to what is public, but not the other way round. */
function wordOf(asker: Asker, verb: Verb, noun: Noun) {
  const draft = reachOf(asker, verb, noun, 'draft')
  const published = reachOf(asker, verb, noun, 'published')
  if (draft === undefined) return published === undefined ? 'no' : 'published'
  return draft === 'own' && published === 'all' ? 'own-draft' : draft
}

const Explained = ({ t }: { t: Translate }) => (
  <ul class="stack-s">
    {(['all', 'own', 'own-draft', 'whole', 'published'] as const).map(reach => (
      <li key={reach}>
        <strong>{t(`people.reach.${reach}`)}</strong>: {t(`people.reach-text.${reach}`)}
      </li>
    ))}
  </ul>
)
