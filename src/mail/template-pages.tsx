import { LANGS, type Lang, translator } from '../i18n/translate.ts'
import { ButtonLink, Card, PageTitle } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { WorkspaceLayout } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { type Composed, MAIL_TEMPLATES, type MailTemplate } from './template.ts'

const NAV = { current: 'mails' } as const

export function TemplatesPage({ frame }: { frame: Frame }) {
  const t = translator(frame.lang)
  const title = t('mail.templates')
  return (
    <WorkspaceLayout {...frame} title={title} nav={NAV} breadcrumbs={[{ label: t('mail.title'), href: workPaths.mails }, { label: title }]}>
      <PageTitle title={title} sub={t('mail.templates-sub')} />
      <Card>
        <ul class="stack-s">
          {MAIL_TEMPLATES.map(template => (
            <li key={template}>
              {LANGS.map((lang, index) => (
                <>
                  {index > 0 && ' · '}
                  <a href={workPaths.mailPreview(template, lang)} lang={lang}>
                    {translator(lang)(`mail-template.${template}.subject`)}
                  </a>
                </>
              ))}
            </li>
          ))}
        </ul>
      </Card>
    </WorkspaceLayout>
  )
}

type TemplatePageProps = { frame: Frame; template: MailTemplate; lang: Lang; mail: Composed }

export function TemplatePage({ frame, template, lang, mail }: TemplatePageProps) {
  const t = translator(frame.lang)
  const crumbs = [
    { label: t('mail.title'), href: workPaths.mails },
    { label: t('mail.templates'), href: workPaths.mailTemplates },
    { label: mail.subject },
  ]
  return (
    <WorkspaceLayout {...frame} title={mail.subject} nav={NAV} breadcrumbs={crumbs}>
      <PageTitle title={mail.subject} sub={t('mail.preview-sub')}>
        <ButtonLink href={workPaths.mailAsHtml(template, lang)} variant="secondary">
          {t('mail.as-html')}
        </ButtonLink>
      </PageTitle>
      <Card title={t('mail.text')} id="tekst">
        <pre class="said" lang={lang}>
          {mail.text}
        </pre>
      </Card>
    </WorkspaceLayout>
  )
}
