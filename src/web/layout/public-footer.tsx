import { formatMoment } from '../../i18n/format.ts'
import type { Lang, Translate } from '../../i18n/translate.ts'
import { Icon } from '../components/icon/icon.tsx'
import { followHref, sitePaths } from '../paths.ts'
import type { PublicAuthority } from './public-layout.tsx'

type FooterProps = {
  t: Translate
  lang: Lang
  authority: PublicAuthority
  languageHref: string
  version: { number: number; publishedAt: Date } | undefined
  /** On paper only: where the page stands. */
  address: string | undefined
}

export function PublicFooter({ t, lang, authority, languageHref, version, address }: FooterProps) {
  const paths = sitePaths(authority.slug, lang)
  const other: Lang = lang === 'da' ? 'en' : 'da'
  return (
    <footer class="footer">
      <div class="ramme">
        <div class="spalter">
          <div>
            <h2>{t('layout.questions')}</h2>
            <p>{t('layout.questions-text', { name: authority.contact?.name ?? authority.name })}</p>
            <Contact contact={authority.contact} />
          </div>
          <div>
            <h2>{t('layout.follow')}</h2>
            <ul>
              <FooterLink href={paths.page('changes')} text={t('layout.changes')} />
              <FooterLink href={followHref(lang, authority.slug)} text={t('subscriptions.follow')} />
              <FooterLink href={paths.feed} text={t('layout.feed')} />
              <FooterLink href={paths.csv('initiatives')} text={t('layout.data-csv')} />
              <FooterLink href={paths.json('initiatives')} text={t('layout.data-json')} />
            </ul>
          </div>
          <div>
            <h2>{t('layout.about-site')}</h2>
            <ul>
              <FooterLink href={paths.page('about')} text={t('layout.about')} />
              <FooterLink href={paths.page('accessibility')} text={t('layout.accessibility')} />
              <FooterLink href={languageHref} text={t('layout.language-long')} lang={other} />
            </ul>
          </div>
        </div>
        <div class="bund">
          <span class="maerke">
            <Icon name="knot" />
            Tovholder
          </span>
          <span>
            {version && `${t('layout.version', { number: version.number, date: formatMoment(lang, version.publishedAt) })} `}
            {t('layout.no-cookies')}
          </span>
          {address && <span class="udskrift">{address}</span>}
        </div>
      </div>
    </footer>
  )
}

const FooterLink = ({ href, text, lang }: { href: string; text: string; lang?: Lang }) => (
  <li>
    <a href={href} lang={lang} hreflang={lang}>
      {text}
    </a>
  </li>
)

function Contact({ contact }: { contact: PublicAuthority['contact'] }) {
  if (!contact?.mail && !contact?.phone) return null
  return (
    <ul>
      {contact.mail && <FooterLink href={`mailto:${contact.mail}`} text={contact.mail} />}
      {contact.phone && <FooterLink href={`tel:${contact.phone.replace(/\s/g, '')}`} text={contact.phone} />}
    </ul>
  )
}
