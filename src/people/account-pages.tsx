import { ROLES } from '../domain/role.ts'
import { formatDay, formatMoment } from '../i18n/format.ts'
import { LANGS, type Translate, translator } from '../i18n/translate.ts'
import {
  Button,
  ButtonLink,
  Card,
  DescriptionList,
  ErrorSummary,
  HiddenFields,
  PageTitle,
  ResponsiveTable,
  Select,
  Tag,
  TextField,
} from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import type { Viewer } from '../web/viewer.ts'
import { NewPasswordFields } from './new-password-fields.tsx'
import type { OwnSession } from './session-store.ts'

const NAV = { current: 'account' } as const

export function AccountPage({ frame, viewer, sessions }: { frame: Frame; viewer: Viewer; sessions: readonly OwnSession[] }) {
  const t = translator(frame.lang)
  return (
    <WorkspaceLayout {...frame} title={t('people.account')} nav={NAV}>
      <PageTitle title={t('people.account')} />
      <Card title={t('people.account-you')} id="you">
        <DescriptionList
          facts={[
            { label: t('people.name'), value: viewer.name },
            { label: t('people.email'), value: viewer.email },
            { label: t('people.roles'), value: rolesText(t, viewer) },
          ]}
        />
        <ButtonLink href={workPaths.password} variant="secondary">
          {t('people.change-password')}
        </ButtonLink>
        <ButtonLink href={workPaths.quietTime} variant="secondary">
          {t('rounds.quiet.title')}
        </ButtonLink>
      </Card>
      <Card title={t('people.language')} id="own-language">
        <LanguageForm t={t} frame={frame} />
      </Card>
      <Card title={t('people.sessions')} id="sessions">
        <p>{t('people.sessions-lead')}</p>
        <Sessions t={t} frame={frame} sessions={sessions} />
        <form method="post" action={workPaths.signOutEverywhere}>
          <HiddenFields csrf={frame.csrf} />
          <Button variant="secondary">{t('people.sign-out-everywhere')}</Button>
        </form>
      </Card>
    </WorkspaceLayout>
  )
}

const rolesText = (t: Translate, viewer: Viewer): string =>
  ROLES.filter(role => viewer.appointments.some(held => held.role === role))
    .map(role => t(`people.role.${role}`))
    .join(', ')

const LanguageForm = ({ t, frame }: { t: Translate; frame: Frame }) => (
  <form method="post" action={workPaths.language}>
    <HiddenFields csrf={frame.csrf} />
    <Select
      name="language"
      label={t('people.language-own')}
      value={frame.lang}
      options={LANGS.map(lang => ({ value: lang, label: t(`people.language.${lang}`) }))}
    />
    <Button variant="secondary">{t('people.change-language')}</Button>
  </form>
)

function Sessions({ t, frame, sessions }: { t: Translate; frame: Frame; sessions: readonly OwnSession[] }) {
  return (
    <ResponsiveTable
      caption={t('people.sessions')}
      captionHidden
      rows={sessions}
      rowKey={session => `${session.createdAt.getTime()} ${session.device}`}
      columns={[
        {
          key: 'device',
          heading: t('people.device'),
          rowHeading: true,
          cell: session => (
            <>
              {session.device || t('people.device-unknown')} {session.current && <Tag kind="tint">{t('people.device-this')}</Tag>}
            </>
          ),
        },
        { key: 'since', heading: t('people.signed-in'), cell: session => formatDay(frame.lang, session.createdAt) },
        { key: 'seen', heading: t('people.last-seen'), cell: session => formatMoment(frame.lang, session.lastSeenAt) },
      ]}
    />
  )
}

export function PasswordPage({ frame, form }: { frame: Frame; form: FormState }) {
  const t = translator(frame.lang)
  const title = t('people.change-password')
  const crumbs = [{ label: t('people.account'), href: workPaths.account }, { label: title }]
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={crumbs} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t('people.change-password-lead')} />
      <Card>
        <form method="post" action={workPaths.password} novalidate>
          <HiddenFields csrf={frame.csrf} />
          <TextField
            name="old_password"
            type="password"
            label={t('people.old-password')}
            error={form.error('old_password')}
            autocomplete="current-password"
          />
          <NewPasswordFields t={t} form={form} />
          <Button>{t('people.change-password')}</Button>
        </form>
      </Card>
    </WorkspaceLayout>
  )
}
