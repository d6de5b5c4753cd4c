import { AUTHORITY_KINDS } from '../domain/authority-kind.ts'
import type { Translations } from '../history/translation-store.ts'
import { translator } from '../i18n/translate.ts'
import { Checkbox, ErrorSummary, HiddenFields, PageTitle, Radios, TextArea, TextField } from '../web/components/index.ts'
import { EnglishFields } from '../web/english-fields.tsx'
import type { FormState } from '../web/form-state.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { RecordForm } from '../web/open-acts.tsx'
import { workPaths } from '../web/paths.ts'
import { FormEnd } from './form-end.tsx'
import { RecordActs } from './record-acts.tsx'

type AuthorityPageProps = { frame: Frame; form: FormState; id: string; revision: number; published: boolean; translations: Translations }

export function AuthorityPage({ frame, form, id, revision, published, translations }: AuthorityPageProps) {
  const t = translator(frame.lang)
  const title = t('authorities.authority')
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <WorkspaceLayout {...frame} title={title} nav={{ current: 'authority' }} hasErrors={form.errors.length > 0}>
      <ErrorSummary t={t} errors={form.errors} />
      <PageTitle title={title} sub={t('authorities.authority-sub')}>
        <RecordActs t={t} kind="authority" id={id} />
      </PageTitle>
      <RecordForm action={workPaths.authority}>
        <HiddenFields csrf={frame.csrf} values={{ revision }} />
        <div class="fs">
          <TextField {...field('official_name')} label={t('authorities.official-name')} />
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
        </div>
        <div class="fs">
          <h2>{t('authorities.contact')}</h2>
          <TextField {...field('contact_name')} label={t('authorities.contact-name')} hint={t('authorities.contact-name-hint')} />
          <TextField {...field('contact_email')} type="email" label={t('authorities.contact-email')} />
          <TextField {...field('contact_phone')} type="tel" label={t('authorities.contact-phone')} width="middle" />
        </div>
        <div class="fs">
          <h2>{t('authorities.rounds')}</h2>
          <Checkbox
            name="own_approval"
            label={t('authorities.own-approval')}
            hint={t('authorities.own-approval-hint')}
            checked={form.value('own_approval') !== ''}
          />
        </div>
        <EnglishFields
          t={t}
          form={form}
          translations={translations}
          revision={revision}
          fields={[
            { name: 'official_name', label: t('authorities.official-name') },
            { name: 'about', label: t('authorities.about'), long: true },
          ]}
        />
        <FormEnd t={t} back={workPaths.home} />
      </RecordForm>
    </WorkspaceLayout>
  )
}
