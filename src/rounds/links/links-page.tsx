import { formatMoment } from '../../i18n/format.ts'
import { type Translate, translator } from '../../i18n/translate.ts'
import { Button, Card, EmptyState, HiddenFields, Notice, PageTitle, ResponsiveTable, SrOnly } from '../../web/components/index.ts'
import type { Frame } from '../../web/frame.ts'
import { WorkspaceLayout } from '../../web/layout/workspace-layout.tsx'
import { Only } from '../../web/open-acts.tsx'
import { workPaths } from '../../web/paths.ts'
import type { RoundEntry } from '../round-store.ts'
import { NAV, roundCrumb, roundsCrumb } from '../round-words.ts'
import type { LinksOfPerson } from './answer-link-store.ts'
import type { AskedPerson } from './asked-people.ts'

export type LinksPageProps = {
  frame: Frame
  round: RoundEntry
  people: readonly AskedPerson[]
  links: ReadonlyMap<string, LinksOfPerson>
  /** What stood in the way of what was asked for. */
  refused?: string | undefined
}

/** Who is asked in the round, who of them has a link to answer by, and when it was last used. */
export function LinksPage(props: LinksPageProps) {
  const { frame, round, people, links, refused } = props
  const t = translator(frame.lang)
  const title = t('rounds.links.title')
  const without = withoutLink(people, links).length
  return (
    <WorkspaceLayout
      {...frame}
      title={title}
      nav={NAV}
      breadcrumbs={[roundsCrumb(t), roundCrumb(round), { label: title }]}
      hasErrors={refused !== undefined}
    >
      {refused && (
        <Notice t={t} kind="error">
          <p>{refused}</p>
        </Notice>
      )}
      <PageTitle title={title} sub={t('rounds.links.sub')}>
        {without > 0 && round.stage === 'open' && (
          <Only to={workPaths.answerLinks(round.id)}>
            <form method="post" action={workPaths.answerLinks(round.id)}>
              <HiddenFields csrf={frame.csrf} />
              <Button>{t('rounds.links.send-all', { count: without })}</Button>
            </form>
          </Only>
        )}
      </PageTitle>
      {people.length === 0 ? (
        <EmptyState title={t('rounds.links.nobody-title')} text={t('rounds.links.nobody')} />
      ) : (
        <People t={t} {...props} />
      )}
    </WorkspaceLayout>
  )
}

/** Those who cannot sign in, have something to answer, and have no link that works. */
export const withoutLink = (people: readonly AskedPerson[], links: LinksPageProps['links']): readonly AskedPerson[] =>
  people.filter(({ person, missing }) => !person.hasAccount && missing.length > 0 && !isLinked(links.get(person.id)))

const isLinked = (link: LinksOfPerson | undefined): boolean => link !== undefined && !link.isRevoked

function People({ t, frame, round, people, links }: LinksPageProps & { t: Translate }) {
  return (
    <Card flush>
      <ResponsiveTable<AskedPerson>
        caption={t('rounds.links.caption')}
        captionHidden
        rows={people}
        rowKey={({ person }) => person.id}
        columns={[
          {
            key: 'person',
            heading: t('rounds.links.column-person'),
            rowHeading: true,
            cell: ({ person }) => (
              <>
                {person.name}
                <span class="cell-sub">{person.email}</span>
                <span class="cell-sub">{t(person.hasAccount ? 'rounds.links.signs-in' : 'rounds.links.no-account')}</span>
              </>
            ),
          },
          {
            key: 'missing',
            heading: t('rounds.links.column-missing'),
            cell: ({ missing, asked }) => t('rounds.missing-of', { missing: missing.length, owed: asked.length }),
          },
          {
            key: 'link',
            heading: t('rounds.links.column-link'),
            cell: ({ person }) => <Link t={t} frame={frame} link={links.get(person.id)} />,
          },
          {
            key: 'acts',
            heading: t('rounds.links.column-acts'),
            cell: one => <Acts t={t} frame={frame} round={round} one={one} link={links.get(one.person.id)} />,
          },
        ]}
      />
    </Card>
  )
}

type LinkProps = { t: Translate; frame: Frame; link: LinksOfPerson | undefined }

function Link({ t, frame, link }: LinkProps) {
  if (!link) return <span class="muted">{t('rounds.links.none')}</span>
  const at = (moment: Date) => formatMoment(frame.lang, moment)
  return (
    <>
      {link.isRevoked ? (
        t('rounds.links.revoked')
      ) : (
        <Only to={workPaths.mail(link.mailId)} method="GET">
          <a href={workPaths.mail(link.mailId)}>{t('rounds.links.mailed', { at: at(link.madeAt) })}</a>
        </Only>
      )}
      <span class="cell-sub">{link.lastUsedAt ? t('rounds.links.used', { at: at(link.lastUsedAt) }) : t('rounds.links.unused')}</span>
    </>
  )
}

function Acts({ t, frame, round, one, link }: LinkProps & { round: RoundEntry; one: AskedPerson }) {
  const { person, missing } = one
  const maySend = round.stage === 'open' && missing.length > 0
  return (
    <div class="row">
      {maySend && (
        <PersonForm t={t} frame={frame} action={workPaths.answerLinks(round.id)} one={one}>
          {t(isLinked(link) ? 'rounds.links.send-another' : 'rounds.links.send')}
        </PersonForm>
      )}
      {isLinked(link) && (
        <PersonForm t={t} frame={frame} action={workPaths.revokeAnswerLinks(round.id)} one={one}>
          {t('rounds.links.revoke')}
        </PersonForm>
      )}
      {!maySend && !isLinked(link) && person.hasAccount && <span class="muted">{t('rounds.links.nothing-to-do')}</span>}
    </div>
  )
}

type PersonFormProps = { t: Translate; frame: Frame; action: string; one: AskedPerson; children: string }

const PersonForm = ({ t, frame, action, one, children }: PersonFormProps) => (
  <Only to={action}>
    <form method="post" action={action}>
      <HiddenFields csrf={frame.csrf} values={{ person: one.person.id }} />
      <Button variant="secondary" small>
        {children}
        <SrOnly>{t('rounds.links.to', { name: one.person.name })}</SrOnly>
      </Button>
    </form>
  </Only>
)
