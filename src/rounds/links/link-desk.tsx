import type { FastifyRequest } from 'fastify'
import { type Lang, translator } from '../../i18n/translate.ts'
import { may } from '../../people/permission.ts'
import { Breadcrumbs } from '../../web/components/index.ts'
import type { AppDeps } from '../../web/deps.ts'
import { flashOf } from '../../web/frame.ts'
import { PersonalLayout } from '../../web/layout/personal-layout.tsx'
import { answerLinkPaths } from '../../web/paths.ts'
import { queryText } from '../../web/work-request.ts'
import type { Desk } from '../desk.tsx'
import type { FoundLink } from './answer-link-store.ts'

/** What has been found out about a key that opens something. */
export type OpenLink = {
  readonly key: string
  readonly authorityId: string
  readonly link: FoundLink
  /** The units its person answers for today. */
  readonly held: readonly string[]
}

/**
 * The pages behind a link: what a contributor of these units may do by the table of rights, in this round only. There is no session:
 * the address is all there is, so it is in every link of the page and nowhere else.
 */
export function linkDesk(deps: AppDeps, request: FastifyRequest, { key, authorityId, link, held }: OpenLink, csrf: string): Desk {
  const lang = langOf(request, link)
  const of = (path: string) => (lang === link.language ? path : `${path}?sprog=${lang}`)
  const paths = answerLinkPaths(key)
  const contributor = { appointments: [{ id: link.id, role: 'contributor', units: new Set(held) }] } as const
  const { personId, name, roundId } = link
  const other: Lang = lang === 'da' ? 'en' : 'da'
  const [flash, t] = [flashOf(request, lang), translator(lang)]
  return {
    lang,
    csrf,
    writer: { authorityId, personId, name, at: deps.clock(), via: 'answer-link' },
    holder: { authorityId, personId, roundId },
    may: (verb, one) => one.roundId === roundId && may(contributor, verb, 'contribution', 'draft', { unit: one.unitId }),
    mayReadRound: id => id === roundId,
    paths: {
      tasks: of(paths.tasks),
      contribution: id => of(paths.contribution(id)),
      draft: id => of(paths.draft(id)),
      withdrawal: id => of(paths.withdrawal(id)),
      receipt: () => of(paths.receipt),
      file: paths.file,
      attach: id => of(paths.attach(id)),
      detach: id => of(paths.detach(id)),
      visibility: id => of(paths.visibility(id)),
    },
    // Whatever trail the workspace has, here everything lies under her own list.
    Layout: ({ title, breadcrumbs, hasErrors, children }) => (
      <PersonalLayout
        lang={lang}
        title={title}
        authority={{ name: link.authorityName, slug: link.authoritySlug }}
        home={of(paths.tasks)}
        languageHref={`${request.url.split('?')[0]}?sprog=${other}`}
        flash={flash}
        hasErrors={hasErrors}
      >
        {breadcrumbs && <Breadcrumbs t={t} crumbs={[{ label: t('rounds.tasks.title'), href: of(paths.tasks) }, { label: title }]} />}
        {children}
      </PersonalLayout>
    ),
  }
}

/** Her own language, unless she asks for the other. */
function langOf(request: FastifyRequest, { language }: FoundLink): Lang {
  const asked = queryText(request, 'sprog')
  return asked === 'da' || asked === 'en' ? asked : language
}
