import { OperationRefused } from '../db/refusals.ts'
import { isEmail } from '../domain/email.ts'
import type { SmtpSettings } from '../mail/smtp.ts'

/** Where the web server listens, and how it is reached from outside. */
export type WebSettings = {
  readonly port: number
  readonly host: string
  /** The address people use, without a closing slash. */
  readonly origin: string
  readonly secureCookies: boolean
  readonly trustProxy: boolean | string
  readonly smtp: SmtpSettings | undefined
  /** How much memory finished public pages may take. */
  readonly pageCacheBytes: number
}

/** Reads PORT, HOST, TOVHOLDER_ORIGIN, TOVHOLDER_PROXY, TOVHOLDER_PAGE_CACHE_MB and the mail server's; a value that cannot be used is refused by name. */
export function webSettings(env: NodeJS.ProcessEnv): WebSettings {
  const { PORT, HOST, TOVHOLDER_ORIGIN, TOVHOLDER_PROXY, TOVHOLDER_PAGE_CACHE_MB } = env
  const port = portOf(PORT || '3000')
  const host = HOST || '127.0.0.1'
  const shown = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host
  const origin = originOf(TOVHOLDER_ORIGIN || `http://${shown}:${port}`)
  const secureCookies = origin.startsWith('https:')
  const pageCacheBytes = megabytesOf('TOVHOLDER_PAGE_CACHE_MB', TOVHOLDER_PAGE_CACHE_MB || '64') * 1_000_000
  return { port, host, origin, secureCookies, trustProxy: TOVHOLDER_PROXY || false, smtp: smtpOf(env), pageCacheBytes }
}

function portOf(value: string): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port > 65_535) throw new OperationRefused('bad-setting', { name: 'PORT', value })
  return port
}

function megabytesOf(name: string, value: string): number {
  if (!/^\d{1,6}$/.test(value)) throw new OperationRefused('bad-setting', { name, value })
  return Number(value)
}

/** Both or neither: a mail without a sender is refused by every server. The value itself is never told, it may hold a password. */
function smtpOf({ TOVHOLDER_SMTP_URL: url, TOVHOLDER_MAIL_FROM: from }: NodeJS.ProcessEnv): SmtpSettings | undefined {
  if (!url) return undefined
  if (!URL.canParse(url) || !['smtp:', 'smtps:'].includes(new URL(url).protocol))
    throw new OperationRefused('bad-setting', { name: 'TOVHOLDER_SMTP_URL', value: '…' })
  const address = /<([^<>]+)>\s*$/.exec(from ?? '')?.[1] ?? from ?? ''
  if (!from || !isEmail(address)) throw new OperationRefused('bad-setting', { name: 'TOVHOLDER_MAIL_FROM', value: from ?? '' })
  return { url, from }
}

/** A path would be lost in links and cookies, so it is refused instead of ignored. */
function originOf(value: string): string {
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/') {
    throw new OperationRefused('bad-setting', { name: 'TOVHOLDER_ORIGIN', value })
  }
  return url.origin
}
