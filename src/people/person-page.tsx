import { formatDay, formatMoment } from '../i18n/format.ts'
import { type Lang, type Translate, translator } from '../i18n/translate.ts'
import {
  Button,
  ButtonLink,
  Card,
  DescriptionList,
  HiddenFields,
  Notice,
  PageTitle,
  ResponsiveTable,
  Tag,
} from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import type { HandOver, StoredAppointment } from './appointment-store.ts'
import { HandOverList } from './hand-over-list.tsx'
import type { Invitation } from './invitation-store.ts'
import type { StoredPerson } from './people-store.ts'
import { roleWords, termWords } from './role-words.ts'

type PersonPageProps = {
  frame: Frame
  person: StoredPerson
  appointments: readonly StoredAppointment[]
  invitations: readonly Invitation[]
  handOvers: readonly HandOver[]
  today: string
  can: { readonly edit: boolean; readonly appoint: boolean; readonly invite: boolean; readonly handOver: boolean }
}

export function PersonPage({ frame, person, appointments, invitations, handOvers, today, can }: PersonPageProps) {
  const t = translator(frame.lang)
  const crumbs = [{ label: t('people.people'), href: workPaths.people }, { label: person.name }]
  return (
    <WorkspaceLayout {...frame} title={person.name} nav={{ current: 'people' }} breadcrumbs={crumbs}>
      <PageTitle title={person.name}>
        {can.edit && (
          <ButtonLink href={workPaths.editPerson(person.id)} variant="secondary">
            {t('people.edit')}
          </ButtonLink>
        )}
        {!person.hasLeft && (
          <ButtonLink href={workPaths.departure(person.id)} variant="tertiary">
            {t('people.depart')}
          </ButtonLink>
        )}
        {can.handOver && appointments.some(one => isRunning(one, today)) && (
          <ButtonLink href={workPaths.personLeave(person.id)} variant="secondary">
            {t('people.leave')}
          </ButtonLink>
        )}
        {can.appoint && (
          <ButtonLink href={workPaths.newAppointment(person.id)} icon="plus">
            {t('people.give-role')}
          </ButtonLink>
        )}
      </PageTitle>
      <Card>
        <DescriptionList
          facts={[
            { label: t('people.email'), value: person.email },
            { label: t('people.language'), value: t(`people.language.${person.language}`) },
            { label: t('people.sign-in'), value: t(person.hasPassword ? 'people.can-sign-in' : 'people.no-password-yet') },
          ]}
        />
      </Card>
      <Card title={t('people.roles')} id="roller" flush>
        {appointments.length === 0 ? (
          <p class="fs">{t('people.no-role')}</p>
        ) : (
          <Appointments t={t} lang={frame.lang} appointments={appointments} today={today} can={can} />
        )}
      </Card>
      <Card title={t('people.invitations')} id="invitationer">
        <Invitations t={t} lang={frame.lang} invitations={invitations} />
        {can.invite && <InvitationActs t={t} csrf={frame.csrf} person={person} invitations={invitations} />}
      </Card>
      {handOvers.length > 0 && (
        <Card title={t('people.hand-overs')} id="overdragelser">
          <HandOverList t={t} lang={frame.lang} handOvers={handOvers} />
        </Card>
      )}
    </WorkspaceLayout>
  )
}

const isRunning = ({ from, to }: StoredAppointment, today: string) => from <= today && (to === null || to >= today)

type AppointmentsProps = Pick<PersonPageProps, 'appointments' | 'today' | 'can'> & { t: Translate; lang: Lang }

function Appointments({ t, lang, appointments, today, can }: AppointmentsProps) {
  const stateOf = (one: StoredAppointment) => (isRunning(one, today) ? 'running' : one.from > today ? 'coming' : 'past')
  return (
    <ResponsiveTable
      caption={t('people.roles')}
      captionHidden
      rows={appointments}
      rowKey={one => one.id}
      columns={[
        { key: 'role', heading: t('people.role'), rowHeading: true, cell: one => roleWords(t, { role: one.role, unit: one.unitName }) },
        { key: 'term', heading: t('people.period'), cell: one => termWords(t, lang, one) },
        {
          key: 'state',
          heading: t('people.now'),
          cell: one => <Tag kind={stateOf(one) === 'running' ? 'ok' : undefined}>{t(`people.term-state.${stateOf(one)}`)}</Tag>,
        },
        {
          key: 'acts',
          heading: t('people.acts'),
          cell: one => {
            if (stateOf(one) === 'past') return null
            const about = roleWords(t, { role: one.role, unit: one.unitName })
            return (
              <span class="row">
                {can.handOver && stateOf(one) === 'running' && (
                  <ButtonLink href={workPaths.handOver(one.id)} variant="tertiary" small about={about}>
                    {t('people.hand-over')}
                  </ButtonLink>
                )}
                {can.appoint && (
                  <ButtonLink href={workPaths.endAppointment(one.id)} variant="tertiary" small about={about}>
                    {t('people.end')}
                  </ButtonLink>
                )}
              </span>
            )
          },
        },
      ]}
    />
  )
}

function Invitations({ t, lang, invitations }: { t: Translate; lang: Lang; invitations: readonly Invitation[] }) {
  if (invitations.length === 0) return <p>{t('people.no-invitations')}</p>
  return (
    <ul class="stack-s">
      {invitations.map(({ id, madeAt, expiresAt, mailId, state }) => (
        <li key={id}>
          {formatMoment(lang, madeAt)}: {t(`people.invitation-state.${state}`, { day: formatDay(lang, expiresAt) })}{' '}
          {mailId && <a href={workPaths.mail(mailId)}>{t('people.see-mail')}</a>}
        </li>
      ))}
    </ul>
  )
}

type InvitationActsProps = { t: Translate; csrf: string; person: StoredPerson; invitations: readonly Invitation[] }

function InvitationActs({ t, csrf, person, invitations }: InvitationActsProps) {
  const isOpen = invitations.some(({ state }) => state === 'usable')
  return (
    <>
      {person.hasPassword && (
        <Notice t={t} kind="info" level={3}>
          <p>{t('people.invite-anew-text', { name: person.name })}</p>
        </Notice>
      )}
      <div class="row topgap">
        <form method="post" action={workPaths.personInvitation(person.id)}>
          <HiddenFields csrf={csrf} />
          <Button variant="secondary">{t(isOpen || invitations.length > 0 ? 'people.invite-again' : 'people.send-invitation')}</Button>
        </form>
        {isOpen && (
          <form method="post" action={workPaths.revokeInvitation(person.id)}>
            <HiddenFields csrf={csrf} />
            <Button variant="tertiary">{t('people.revoke')}</Button>
          </form>
        )}
      </div>
    </>
  )
}
