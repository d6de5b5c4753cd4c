import type { FastifyInstance, FastifyRequest } from 'fastify'
import { LANGS, translator } from '../i18n/translate.ts'
import { frameOf } from '../web/frame.ts'
import { sendPage } from '../web/html.ts'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { found } from '../web/work-request.ts'
import { type Composed, compose, isTemplate, type MailTemplate, withLink } from './template.ts'
import { TemplatePage, TemplatesPage } from './template-pages.tsx'

const READ = { config: { may: ['read', 'mail'] } } as const

/** Only the styles that stand in the page itself, and nothing else at all: it is shown as a mail program shows it. */
const AS_MAIL = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

export function templateRoutes(app: FastifyInstance): void {
  app.get(workPaths.mailTemplates, READ, (request, reply) => sendPage(reply, TemplatesPage({ frame: frameOf(request) })))

  app.get(workPaths.mailPreview(':template', ':lang'), READ, (request, reply) => {
    const { template, lang } = asked(request)
    return sendPage(reply, TemplatePage({ frame: frameOf(request), template, lang, mail: example(request) }))
  })

  app.get(workPaths.mailAsHtml(':template', ':lang'), READ, (request, reply) =>
    reply
      .header('cache-control', 'no-store')
      .header('content-security-policy', AS_MAIL)
      .type('text/html; charset=utf-8')
      .send(example(request).html),
  )
}

function asked(request: FastifyRequest): { template: MailTemplate; lang: (typeof LANGS)[number] } {
  const params = request.params as Readonly<Record<'template' | 'lang', string>>
  return { template: found(isTemplate(params.template) ? params.template : null), lang: found(LANGS.find(one => one === params.lang)) }
}

/** The mail as it would be to the one who looks; what only the occasion knows stands as the name of its place. */
function example(request: FastifyRequest): Composed {
  const { template, lang } = asked(request)
  const { name, authorityName } = viewerOf(request)
  const mail = compose(template, lang, { name, authority: authorityName, inviter: name })
  const link = `https://tovholder.example/${translator(lang)('mail.example-link')}`
  return { ...mail, text: withLink(mail.text, link), html: withLink(mail.html, link) }
}
