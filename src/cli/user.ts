import { isEmail } from '../domain/email.ts'
import { formatMoment } from '../i18n/format.ts'
import { createSetupLink } from '../people/setup-link.ts'
import { addUser, findAuthorityId, findUsers, listUsers, resetPassword } from '../people/user-admin.ts'
import { readOptions } from './options.ts'
import type { Terminal } from './terminal.ts'
import { type WorkDeps, withWork } from './with-work.ts'

type Deps = WorkDeps
type Asked = { readonly email: string; readonly authority: string | undefined; readonly name: string | undefined }

/** Set-up links, users and their passwords, for whoever may use the machine. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = readOptions('user', args, { authority: { type: 'string' }, name: { type: 'string' } })
  const [act = '', email = '', ...more] = positionals
  const answer = more.length === 0 && (ALONE.has(act) ? email === '' : isEmail(email)) ? ACTS[act] : undefined
  if (!answer) return wrongly(terminal)
  return withWork(deps => answer(deps, terminal, { email, authority: values.authority, name: values.name }))
}

const ALONE = new Set(['setup-link', 'list'])
const ACTS: Readonly<Record<string, (deps: Deps, terminal: Terminal, asked: Asked) => Promise<number>>> = {
  'setup-link': giveSetupLink,
  list,
  add,
  password,
}

function wrongly(terminal: Terminal): number {
  terminal.complain('operations.help.user')
  return 2
}

async function giveSetupLink(deps: Deps, terminal: Terminal): Promise<number> {
  const { url, expiresAt } = await createSetupLink(deps)
  terminal.say('people.cli.setup-link', { url, expires: formatMoment(terminal.lang, expiresAt) })
  return 0
}

async function list(deps: Deps, terminal: Terminal): Promise<number> {
  const users = await listUsers(deps)
  for (const { authoritySlug: authority, name, email } of users) terminal.say('people.cli.person', { authority, name, email })
  if (users.length === 0) terminal.complain('people.cli.nobody')
  return 0
}

async function add(deps: Deps, terminal: Terminal, { email, authority, name }: Asked): Promise<number> {
  if (!authority || !name) return wrongly(terminal)
  const authorityId = await findAuthorityId(deps, authority)
  if (!authorityId) return refuse(terminal, 'people.cli.unknown-authority', { slug: authority })
  const given = await addUser(deps, authorityId, { name, email })
  if (!given) return refuse(terminal, 'people.email-taken', { email, authority })
  terminal.say('people.cli.password', { email, authority, password: given })
  return 0
}

/** Which of several is meant, only the operator can tell. */
async function password(deps: Deps, terminal: Terminal, { email, authority }: Asked): Promise<number> {
  const users = (await findUsers(deps, email)).filter(user => authority === undefined || user.authoritySlug === authority)
  const [user, ...more] = users
  if (!user) return refuse(terminal, 'people.cli.unknown-email', { email })
  if (more.length > 0)
    return refuse(terminal, 'people.cli.which-authority', { email, slugs: users.map(one => one.authoritySlug).join(', ') })
  terminal.say('people.cli.password', { email, authority: user.authoritySlug, password: await resetPassword(deps, user) })
  return 0
}

function refuse(terminal: Terminal, key: Parameters<Terminal['complain']>[0], params: Readonly<Record<string, string>>): number {
  terminal.complain(key, params)
  return 1
}
