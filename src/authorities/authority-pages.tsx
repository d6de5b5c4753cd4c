import { AUTHORITY_KINDS } from '../domain/authority-kind.ts'
import { translator } from '../i18n/translate.ts'
import { Button, Card, ErrorSummary, HiddenFields, PageTitle, Radios, TextArea, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { type English, EnglishField, EnglishFits } from './english-field.tsx'
import { RecordLinks } from './record-links.tsx'

type AuthorityPageProps = { frame: Frame; form: FormState; id: string; revision: number; published: boolean; english: English }

export function AuthorityPage({ frame, form, id, revision, published, english }: AuthorityPageProps) {
  const t = translator(frame.lang)
  const title = t('authorities.authority')
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <WorkspaceLayout {...frame} title={title} nav={{ current: 'authority' }} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t('authorities.authority-sub')} />
      <Card>
        <form method="post" action={workPaths.authority} novalidate>
          <HiddenFields csrf={frame.csrf} values={{ revision }} />
          <TextField {...field('official_name')} label={t('authorities.official-name')} />
          <EnglishField t={t} form={form} english={english} field="official_name" label={t('authorities.official-name-en')} />
          <Radios
            {...field('kind')}
            legend={t('authorities.kind')}
            items={AUTHORITY_KINDS.map(kind => ({ value: kind, label: t(`authorities.kind.${kind}`) }))}
          />
          <TextField
            {...field('slug')}
            label={t('authorities.slug')}
            hint={t(published ? 'authorities.slug-fixed' : 'authorities.slug-hint')}
            width="middle"
            readOnly={published}
          />
          <TextArea {...field('about')} label={t('authorities.about')} hint={t('authorities.about-hint')} />
          <EnglishField t={t} form={form} english={english} field="about" label={t('authorities.about-en')} long />
          <h2>{t('authorities.contact')}</h2>
          <TextField {...field('contact_name')} label={t('authorities.contact-name')} hint={t('authorities.contact-name-hint')} />
          <TextField {...field('contact_email')} type="email" label={t('authorities.contact-email')} />
          <TextField {...field('contact_phone')} type="tel" label={t('authorities.contact-phone')} width="middle" />
          <EnglishFits t={t} english={english} />
          <Button>{t('authorities.save')}</Button>
        </form>
      </Card>
      <RecordLinks t={t} kind="authority" id={id} />
    </WorkspaceLayout>
  )
}
