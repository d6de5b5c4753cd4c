import type { FastifyRequest } from 'fastify'
import { translator } from '../i18n/translate.ts'
import { Button, HiddenFields } from '../web/components/index.ts'
import { hiddenPairs } from '../web/doc-fields.ts'
import type { Fields } from '../web/fields.ts'
import { PlainLayout } from '../web/layout/plain-layout.tsx'
import { workPaths } from '../web/paths.ts'
import type { Viewer } from '../web/viewer.ts'

/**
 * A form from an earlier session: the person was signed out while she wrote, and signed in again. Her words are here, so she is
 * asked instead of told off. Only where the browser itself says that one of our own pages sent it: another site must not be
 * able to put this question. Passwords are not written into a page.
 */
export function canSendAgain(request: FastifyRequest): boolean {
  const { body } = request
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
  const hasPassword = Object.keys(Object(body)).some(name => name.includes('password'))
  return isForm && !hasPassword && request.headers['sec-fetch-site'] === 'same-origin'
}

export function SendAgainPage({ viewer, action, fields }: { viewer: Viewer; action: string; fields: Fields }) {
  const t = translator(viewer.language)
  const title = t('people.send-again')
  return (
    <PlainLayout lang={viewer.language} title={title} homeHref={workPaths.home}>
      <h1>{title}</h1>
      <p class="topgap">{t('people.send-again-text', { name: viewer.name, authority: viewer.authorityName })}</p>
      <form method="post" action={action} class="topgap">
        <HiddenFields csrf={viewer.csrfToken} />
        {hiddenPairs(fields)
          .filter(([name]) => name !== 'csrf')
          .map(([name, value]) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
        <Button>{t('people.send-again-submit')}</Button>
      </form>
    </PlainLayout>
  )
}
