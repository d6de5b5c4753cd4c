import { translator } from '../i18n/translate.ts'
import { ButtonLink, Card, EmptyState, PageTitle, Pagination, ResponsiveTable, SearchForm, Tag } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { type ListedPerson, PEOPLE_PAGE } from './people-store.ts'
import { roleWords } from './role-words.ts'

type PeoplePageProps = {
  frame: Frame
  people: readonly ListedPerson[]
  total: number
  words: string
  page: number
  mayInvite: boolean
}

export function PeoplePage({ frame, people, total, words, page, mayInvite }: PeoplePageProps) {
  const t = translator(frame.lang)
  const title = t('people.people')
  const href = (number: number) => `${workPaths.people}?${new URLSearchParams({ ...(words ? { q: words } : {}), side: String(number) })}`
  return (
    <WorkspaceLayout {...frame} title={title} nav={{ current: 'people' }}>
      <PageTitle title={title} sub={t('people.people-sub')}>
        <ButtonLink href={workPaths.permissions} variant="secondary">
          {t('people.permissions')}
        </ButtonLink>
        <ButtonLink href={workPaths.handOvers} variant="secondary">
          {t('people.hand-overs')}
        </ButtonLink>
        {mayInvite && (
          <ButtonLink href={workPaths.newPerson} icon="plus">
            {t('people.invite')}
          </ButtonLink>
        )}
      </PageTitle>
      <SearchForm t={t} action={workPaths.people} label={t('people.search')} value={words} />
      {people.length === 0 ? (
        <EmptyState title={t('people.nobody-found')} text={t('people.nobody-found-text')} />
      ) : (
        <Card flush>
          <ResponsiveTable
            caption={title}
            captionHidden
            rows={people}
            rowKey={person => person.id}
            columns={[
              {
                key: 'name',
                heading: t('people.name'),
                rowHeading: true,
                cell: person => <a href={workPaths.person(person.id)}>{person.name}</a>,
              },
              {
                key: 'email',
                heading: t('people.email'),
                cell: person => (
                  <>
                    {person.email} {person.isInvited && <Tag>{t('people.invited')}</Tag>}{' '}
                    {person.hasBounced && <Tag kind="bad">{t('people.bounces')}</Tag>}
                  </>
                ),
              },
              {
                key: 'roles',
                heading: t('people.roles'),
                cell: person => person.roles.map(given => roleWords(t, given)).join(' · ') || t('people.no-role'),
              },
            ]}
          />
        </Card>
      )}
      <Pagination t={t} page={page} pages={Math.ceil(total / PEOPLE_PAGE)} href={href} />
    </WorkspaceLayout>
  )
}
