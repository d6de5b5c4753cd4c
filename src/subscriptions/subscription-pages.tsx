import { type Lang, type Translate, translator } from '../i18n/translate.ts'
import { Button, Card, ErrorSummary, Notice, SrOnly, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import { PlainLayout } from '../web/layout/plain-layout.tsx'
import { sitePaths, subscriptionPaths } from '../web/paths.ts'
import type { Subscription } from './subscription-store.ts'
import type { Topic } from './topic-store.ts'

const otherLang = (lang: Lang): Lang => (lang === 'da' ? 'en' : 'da')

type FollowPageProps = { lang: Lang; topic: Topic; form: FormState /** Of this page. */; path: string }

/** Asking for mail: what one gets, what is kept, and the way to stop. */
export function FollowPage({ lang, topic, form, path }: FollowPageProps) {
  const t = translator(lang)
  const title = t('subscriptions.title')
  return (
    <PlainLayout
      lang={lang}
      title={title}
      place={topic.authorityName}
      homeHref={sitePaths(topic.slug, lang).home}
      languageSwitch={{ href: `${path}?sprog=${otherLang(lang)}` }}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary t={t} errors={form.errors} />
      <h1>{title}</h1>
      <p class="topgap">{t(`subscriptions.lead.${topic.kind}`, { title: topic.title })}</p>
      <form method="post" action={`${path}?sprog=${lang}`} class="card topgap" novalidate>
        <TextField
          name="email"
          type="email"
          label={t('subscriptions.email')}
          hint={t('subscriptions.email-hint')}
          value={form.value('email')}
          error={form.error('email')}
          autocomplete="email"
        />
        <Button>{t('subscriptions.ask')}</Button>
      </form>
      <Card title={t('subscriptions.privacy-title')} id="privatliv">
        <p>{t('subscriptions.privacy', { authority: topic.authorityName })}</p>
      </Card>
    </PlainLayout>
  )
}

type FollowsPageProps = {
  lang: Lang
  /** The one the link was made for. */
  current: Subscription
  follows: readonly Subscription[]
  titles: ReadonlyMap<string, string>
  /** The key of the address. */
  link: string
}

/** All an address follows, and a button for each thing that can be done: the link itself does nothing, for mail scanners open links. */
export function FollowsPage({ lang, current, follows, titles, link }: FollowsPageProps) {
  const t = translator(lang)
  const title = t(current.isConfirmed ? 'subscriptions.follows' : 'subscriptions.confirm-title')
  const nameOf = (one: Subscription) => nameIn(t, one, titles)
  return (
    <PlainLayout lang={lang} title={title} hasErrors={false}>
      <h1>{title}</h1>
      {current.isConfirmed ? (
        <p class="topgap">{t('subscriptions.follows-text', { email: current.email })}</p>
      ) : (
        <form method="post" action={subscriptionPaths.confirm(link)} class="card topgap">
          <p>{t('subscriptions.confirm-text', { email: current.email, topic: nameOf(current) })}</p>
          <Button>{t('subscriptions.confirm')}</Button>
        </form>
      )}
      <Card title={t('subscriptions.list')} id="foelger">
        <ul class="plain stack-s">
          {follows.map(one => (
            <li key={one.id} class="row between">
              <span>
                {nameOf(one)} {!one.isConfirmed && <span class="small muted">({t('subscriptions.unconfirmed')})</span>}
              </span>
              <form method="post" action={subscriptionPaths.stop(link)}>
                <input type="hidden" name="id" value={one.id} />
                <Button variant="secondary" small>
                  {t('subscriptions.stop-one')}
                  <SrOnly>: {nameOf(one)}</SrOnly>
                </Button>
              </form>
            </li>
          ))}
        </ul>
        <form method="post" action={subscriptionPaths.stop(link)} class="topgap">
          <Button variant="secondary">{t('subscriptions.stop-all')}</Button>
        </form>
      </Card>
    </PlainLayout>
  )
}

const nameIn = (t: Translate, { kind, recordId }: Subscription, titles: ReadonlyMap<string, string>): string =>
  kind === 'authority' ? t('subscriptions.everything') : (titles.get(recordId ?? '') ?? t('subscriptions.gone'))

type SaidPageProps = { lang: Lang; said: 'asked' | 'stopped' | 'stopped-one' | 'unknown'; home: string }

export function SaidPage({ lang, said, home }: SaidPageProps) {
  const t = translator(lang)
  return (
    <PlainLayout lang={lang} title={t(`subscriptions.said.${said}`)} homeHref={home}>
      <h1>{t(`subscriptions.said.${said}`)}</h1>
      <Notice t={t} kind="info">
        <p>{t(`subscriptions.said.${said}-text`)}</p>
      </Notice>
      <p class="topgap">
        <a href={home}>{t('web.error.to-front')}</a>
      </p>
    </PlainLayout>
  )
}
