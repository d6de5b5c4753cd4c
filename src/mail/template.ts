import { da } from '../i18n/da.ts'
import { isKey, type Key, type Lang, type Params, translator } from '../i18n/translate.ts'
import { htmlBody } from './mail-html.tsx'

type NameIn<K> = K extends `mail-template.${infer Name}.subject` ? Name : never
/** A slice adds a mail by adding two texts: `mail-template.<name>.subject` and `mail-template.<name>.body`. */
export type MailTemplate = NameIn<Key>

export const isTemplate = (name: string): name is MailTemplate => isKey(`mail-template.${name}.subject`)

export const MAIL_TEMPLATES: readonly MailTemplate[] = Object.keys(da)
  .map(key => /^mail-template\.(.+)\.subject$/.exec(key)?.[1] ?? '')
  .filter(isTemplate)

/** Stands in a body where the mail's secret link goes: a parameter that is never given, so it stays as it is written. */
export const LINK = '{link}'

export type Composed = { readonly subject: string; readonly text: string; readonly html: string }

/** A subject is one line, however the names in it were written. */
export function compose(template: MailTemplate, language: Lang, params: Params): Composed {
  const t = translator(language)
  const subject = t(`mail-template.${template}.subject`, params).replace(/\s+/g, ' ').trim().slice(0, 300)
  const text = `${t(`mail-template.${template}.body`, params)}\n\n${t('mail.signature', params)}`
  return { subject, text, html: htmlBody(language, subject, text) }
}

/** Whether the text has a place for an address that is no longer kept. */
export const lacksLink = (body: string, link: string): boolean => link === '' && body.includes(LINK)

/** The body with its secret address in place. */
export const withLink = (body: string, link: string): string => (link === '' ? body : body.replaceAll(LINK, link))
