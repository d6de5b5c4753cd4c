import type { Lang } from '../i18n/translate.ts'

/** The one source of addresses. Public ones are promises: a retired path stays and redirects. */
const WORDS = {
  da: {
    goals: 'maal',
    initiatives: 'indsatser',
    units: 'enheder',
    'target-groups': 'maalgrupper',
    plans: 'planer',
    policies: 'politikker',
    documents: 'dokumenter',
    status: 'status',
    changes: 'aendringer',
    search: 'soeg',
    about: 'om',
    accessibility: 'tilgaengelighed',
  },
  en: {
    goals: 'goals',
    initiatives: 'initiatives',
    units: 'units',
    'target-groups': 'target-groups',
    plans: 'plans',
    policies: 'policies',
    documents: 'documents',
    status: 'status',
    changes: 'changes',
    search: 'search',
    about: 'about',
    accessibility: 'accessibility',
  },
} as const

export type SitePage = keyof (typeof WORDS)['da']
export const SITE_PAGES = Object.keys(WORDS.da) as readonly SitePage[]

/** Addresses of an authority's public site. Danish ones have no language part: /havnstad/indsatser, /havnstad/en/initiatives. */
export function sitePaths(slug: string, lang: Lang) {
  const root = lang === 'da' ? `/${slug}` : `/${slug}/${lang}`
  const page = (name: SitePage) => `${root}/${WORDS[lang][name]}`
  return {
    home: root,
    page,
    record: (name: SitePage, recordSlug: string) => `${page(name)}/${recordSlug}`,
    csv: (name: SitePage) => `${page(name)}.csv`,
    json: (name: SitePage) => `${page(name)}.json`,
    /** The site as it was in one version. */
    version: (version: number) => `${page('changes')}/${version}`,
    feed: `${root}/feed.atom`,
  }
}

/** Which page an address word means, in either language; both are tried so that a mixed address can be put right. */
export function sitePageOf(word: string): SitePage | undefined {
  return SITE_PAGES.find(name => WORDS.da[name] === word || WORDS.en[name] === word)
}

export const workPaths = {
  home: '/arbejde',
  signIn: '/log-ind',
  signInChoice: '/log-ind/myndighed',
  signOut: '/log-ud',
  signOutEverywhere: '/arbejde/konto/log-ud-alle-steder',
  setup: (token: string) => `/opsaetning/${token}`,
  account: '/arbejde/konto',
  quietTime: '/arbejde/konto/stille-dage',
  password: '/arbejde/konto/adgangskode',
  language: '/arbejde/konto/sprog',
  authority: '/arbejde/myndighed',
  units: '/arbejde/enheder',
  newUnit: '/arbejde/enheder/ny',
  unit: (id: string) => `/arbejde/enheder/${id}`,
  unitSuccession: (id: string) => `/arbejde/enheder/${id}/afloesning`,
  unitMoves: (id: string) => `/arbejde/enheder/${id}/flytning`,
  deleteUnit: (id: string) => `/arbejde/enheder/${id}/slet`,
  targetGroups: '/arbejde/maalgrupper',
  newTargetGroup: '/arbejde/maalgrupper/ny',
  targetGroup: (id: string) => `/arbejde/maalgrupper/${id}`,
  deleteTargetGroup: (id: string) => `/arbejde/maalgrupper/${id}/slet`,
  policies: '/arbejde/politikker',
  newPolicy: '/arbejde/politikker/ny',
  policy: (id: string) => `/arbejde/politikker/${id}`,
  editPolicy: (id: string) => `/arbejde/politikker/${id}/ret`,
  nextPolicy: (id: string) => `/arbejde/politikker/${id}/naeste`,
  newGoal: (policyId: string) => `/arbejde/politikker/${policyId}/maal/nyt`,
  goal: (id: string) => `/arbejde/maal/${id}`,
  deleteGoal: (id: string) => `/arbejde/maal/${id}/slet`,
  newPriority: (goalId: string) => `/arbejde/maal/${goalId}/prioriteringer/ny`,
  priority: (id: string) => `/arbejde/prioriteringer/${id}`,
  deletePriority: (id: string) => `/arbejde/prioriteringer/${id}/slet`,
  plans: '/arbejde/planer',
  newPlan: '/arbejde/planer/ny',
  plan: (id: string) => `/arbejde/planer/${id}`,
  editPlan: (id: string) => `/arbejde/planer/${id}/ret`,
  nextPlan: (id: string) => `/arbejde/planer/${id}/naeste`,
  bulkChange: (planId: string) => `/arbejde/planer/${planId}/samlet`,
  bulkStatus: (planId: string) => `/arbejde/planer/${planId}/samlet/status`,
  bulkAct: (id: string) => `/arbejde/samlet/${id}`,
  undoBulk: (id: string) => `/arbejde/samlet/${id}/fortryd`,
  planCsv: (id: string) => `/arbejde/planer/${id}/fil.csv`,
  planJson: (id: string) => `/arbejde/planer/${id}/fil.json`,
  newInitiative: (planId: string) => `/arbejde/planer/${planId}/indsatser/ny`,
  initiative: (id: string) => `/arbejde/indsatser/${id}`,
  deleteInitiative: (id: string) => `/arbejde/indsatser/${id}/slet`,
  initiativeStatus: (id: string) => `/arbejde/indsatser/${id}/status`,
  comments: (kind: string, id: string) => `/arbejde/kommentarer/${kind}/${id}`,
  comment: (id: string) => `/arbejde/kommentar/${id}`,
  editComment: (id: string) => `/arbejde/kommentar/${id}/ret`,
  deleteComment: (id: string) => `/arbejde/kommentar/${id}/slet`,
  resolveThread: (id: string) => `/arbejde/kommentar/${id}/afslut`,
  reopenThread: (id: string) => `/arbejde/kommentar/${id}/genaabn`,
  tickMention: (id: string) => `/arbejde/kommentar/${id}/set`,
  tasks: '/arbejde/opgaver',
  rounds: '/arbejde/runder',
  newRound: '/arbejde/runder/ny',
  roundTemplates: '/arbejde/rundeskabeloner',
  newRoundTemplate: '/arbejde/rundeskabeloner/ny',
  roundTemplate: (id: string) => `/arbejde/rundeskabeloner/${id}`,
  deleteRoundTemplate: (id: string) => `/arbejde/rundeskabeloner/${id}/slet`,
  round: (id: string) => `/arbejde/runder/${id}`,
  editRound: (id: string) => `/arbejde/runder/${id}/ret`,
  deleteRound: (id: string) => `/arbejde/runder/${id}/slet`,
  openRound: (id: string) => `/arbejde/runder/${id}/aabn`,
  closeRound: (id: string) => `/arbejde/runder/${id}/luk`,
  remindRound: (id: string) => `/arbejde/runder/${id}/paamind`,
  roundReport: (id: string) => `/arbejde/runder/${id}/rapport`,
  roundCouncil: (id: string) => `/arbejde/runder/${id}/raadet`,
  roundNotes: (id: string) => `/arbejde/runder/${id}/noter`,
  roundAgreements: (id: string) => `/arbejde/runder/${id}/aftaler`,
  yearWheel: '/arbejde/aarshjul',
  newYearEntry: '/arbejde/aarshjul/ny',
  yearEntry: (id: string) => `/arbejde/aarshjul/${id}`,
  deleteYearEntry: (id: string) => `/arbejde/aarshjul/${id}/slet`,
  beginYearRound: (id: string) => `/arbejde/aarshjul/${id}/begynd`,
  passOverYearRound: (id: string) => `/arbejde/aarshjul/${id}/ikke-nu`,
  calendarLinks: '/arbejde/aarshjul/kalender',
  withdrawCalendarLink: (id: string) => `/arbejde/aarshjul/kalender/${id}/tilbage`,
  publicCalendarLinks: '/arbejde/aarshjul/offentlig-kalender',
  withdrawPublicCalendarLink: (id: string) => `/arbejde/aarshjul/offentlig-kalender/${id}/tilbage`,
  contribution: (id: string) => `/arbejde/bidrag/${id}`,
  contributionDraft: (id: string) => `/arbejde/bidrag/${id}/kladde`,
  answerLinks: (roundId: string) => `/arbejde/runder/${roundId}/links`,
  revokeAnswerLinks: (roundId: string) => `/arbejde/runder/${roundId}/links/fortryd`,
  attachToAnswer: (id: string) => `/arbejde/bidrag/${id}/bilag`,
  attachToRound: (id: string) => `/arbejde/runder/${id}/bilag`,
  attachment: (id: string) => `/arbejde/bilag/${id}`,
  detach: (id: string) => `/arbejde/bilag/${id}/slet`,
  fileVisibility: (id: string) => `/arbejde/bilag/${id}/synlighed`,
  withdrawAnswer: (id: string) => `/arbejde/bidrag/${id}/tilbage`,
  receipt: (roundId: string) => `/arbejde/kvittering/${roundId}`,
  approvals: '/arbejde/godkendelser',
  approval: (id: string) => `/arbejde/godkendelser/${id}`,
  bulkApproval: '/arbejde/godkendelser/samlet',
  ownFields: '/arbejde/felter',
  newOwnField: '/arbejde/felter/nyt',
  fieldVisibility: '/arbejde/felter/synlighed',
  ownField: (id: string) => `/arbejde/felter/${id}`,
  deleteOwnField: (id: string) => `/arbejde/felter/${id}/slet`,
  documents: '/arbejde/dokumenter',
  uploadDocument: '/arbejde/dokumenter/ny',
  document: (id: string) => `/arbejde/dokumenter/${id}`,
  /** The document open at these lines, with the lines marked. */
  documentLines: (id: string, from: number, to: number) =>
    `/arbejde/dokumenter/${id}?linjer=${from === to ? from : `${from}-${to}`}#l${from}`,
  documentFile: (id: string) => `/arbejde/dokumenter/${id}/fil`,
  vocabulary: '/arbejde/ordforraad',
  forgetWord: (id: string) => `/arbejde/ordforraad/${id}/glem`,
  review: (readingId: string) => `/arbejde/gennemgang/${readingId}`,
  reviewItem: (readingId: string, itemId: string) => `/arbejde/gennemgang/${readingId}/poster/${itemId}`,
  acceptance: (readingId: string) => `/arbejde/gennemgang/${readingId}/godkendelse`,
  publications: '/arbejde/offentliggoerelser',
  newPublication: '/arbejde/offentliggoerelser/ny',
  publication: (version: number) => `/arbejde/offentliggoerelser/${version}`,
  withdrawals: '/arbejde/offentliggoerelser/tilbagetraekning',
  liftWithdrawal: (recordKind: string, id: string) => `/arbejde/offentliggoerelser/tilbagetraekning/${recordKind}/${id}/ophaev`,
  withdraw: (recordKind: string, id: string) => `/arbejde/offentliggoerelser/tilbagetraekning/${recordKind}/${id}`,
  people: '/arbejde/personer',
  newPerson: '/arbejde/personer/ny',
  person: (id: string) => `/arbejde/personer/${id}`,
  editPerson: (id: string) => `/arbejde/personer/${id}/ret`,
  newAppointment: (personId: string) => `/arbejde/personer/${personId}/roller/ny`,
  personLeave: (id: string) => `/arbejde/personer/${id}/fravaer`,
  departure: (id: string) => `/arbejde/personer/${id}/stop`,
  personInvitation: (id: string) => `/arbejde/personer/${id}/invitation`,
  revokeInvitation: (id: string) => `/arbejde/personer/${id}/invitation/fortryd`,
  endAppointment: (id: string) => `/arbejde/roller/${id}/slut`,
  handOver: (appointmentId: string) => `/arbejde/roller/${appointmentId}/overdragelse`,
  handOvers: '/arbejde/overdragelser',
  permissions: '/arbejde/hvem-maa-hvad',
  invitation: (key: string) => `/invitation/${key}`,
  mails: '/arbejde/mail',
  mail: (id: string) => `/arbejde/mail/${id}`,
  releaseMails: '/arbejde/mail/frigiv',
  mailSent: (id: string) => `/arbejde/mail/${id}/sendt`,
  mailBounced: (id: string) => `/arbejde/mail/${id}/retur`,
  mailRetry: (id: string) => `/arbejde/mail/${id}/igen`,
  mailTemplates: '/arbejde/mailskabeloner',
  mailPreview: (template: string, lang: string) => `/arbejde/mailskabeloner/${template}/${lang}`,
  mailAsHtml: (template: string, lang: string) => `/arbejde/mailskabeloner/${template}/${lang}/html`,
  operation: '/arbejde/drift',
  testMail: '/arbejde/drift/proevemail',
  history: '/arbejde/historik',
  historyFile: '/arbejde/historik.csv',
  recordHistory: (recordKind: string, id: string) => `/arbejde/historik/${recordKind}/${id}`,
} as const

/** A file that goes with a published report. */
export const publicFilePath = (authorityId: string, id: string): string => `/bilag/${authorityId}/${id}`

/** Following by mail: the whole site, or a goal or an initiative by the words of its own address. */
export const subscriptionPaths = {
  follow: (slug: string, ...topic: readonly string[]) => ['/abonnement', slug, ...topic].join('/'),
  confirm: (key: string) => `/abonnement/bekraeft/${key}`,
  stop: (key: string) => `/abonnement/stop/${key}`,
} as const

/** What a personal link opens: one person's answers in one round, outside the workspace. */
export const answerLinkPaths = (key: string) =>
  ({
    tasks: `/svar/${key}`,
    contribution: (id: string) => `/svar/${key}/${id}`,
    draft: (id: string) => `/svar/${key}/${id}/kladde`,
    withdrawal: (id: string) => `/svar/${key}/${id}/tilbage`,
    receipt: `/svar/${key}/kvittering`,
    attach: (id: string) => `/svar/${key}/${id}/bilag`,
    file: (id: string) => `/svar/${key}/bilag/${id}`,
    detach: (id: string) => `/svar/${key}/bilag/${id}/slet`,
    visibility: (id: string) => `/svar/${key}/bilag/${id}/synlighed`,
  }) as const

/** What a calendar program reads; who has the key needs no account. */
export const calendarFile = (key: string): string => `/kalender/${key}.ics`

/** First address parts that no authority may take as its slug. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set([
  'arbejde',
  'log-ind',
  'log-ud',
  'opsaetning',
  'invitation',
  'svar',
  'bilag',
  'abonnement',
  'kalender',
  'assets',
  'api',
  'galleri',
  'healthz',
  'readyz',
  'metrics',
  'en',
  'da',
  'robots',
  'sitemap',
  'favicon',
  'openapi',
  'catalog',
])

/** The form to follow something, in the language of the page it is offered on. */
export const followHref = (lang: Lang, slug: string, ...topic: readonly string[]): string =>
  `${subscriptionPaths.follow(slug, ...topic)}?sprog=${lang}`
