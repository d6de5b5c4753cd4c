import { randomInt } from 'node:crypto'
import { inAuthority } from '../db/connect.ts'
import { FOUNDER_ROLES } from '../domain/role.ts'
import { audit } from '../history/audit.ts'
import type { AppDeps } from '../web/deps.ts'
import { hashPassword } from './password-hash.ts'
import {
  authorityWithSlug,
  type Candidate,
  changePassword,
  findCandidate,
  findCandidates,
  insertUser,
  listSignInNames,
} from './person-store.ts'
import { endSessions } from './session-store.ts'

type Deps = Pick<AppDeps, 'work' | 'clock' | 'newId'>

/** Under this name the history shows what was done at the machine itself. */
const OPERATOR = 'tovholder user'

/** No letters or digits that look alike: it is read from a screen and typed once. 16 of 31 signs are 79 bits. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const made = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('')).join('-')

/** Everyone who can sign in today, by authority and name. */
export async function listUsers(deps: Deps): Promise<Candidate[]> {
  const names = await listSignInNames(deps.work)
  const users: Candidate[] = []
  for (const name of names) {
    const user = await findCandidate(deps.work, name, deps.clock())
    if (user) users.push(user)
  }
  return users.sort((a, b) => a.authoritySlug.localeCompare(b.authoritySlug, 'da') || a.name.localeCompare(b.name, 'da'))
}

export const findUsers = (deps: Deps, email: string): Promise<Candidate[]> => findCandidates(deps.work, email, deps.clock())

export const findAuthorityId = (deps: Deps, slug: string): Promise<string | undefined> => authorityWithSlug(deps.work, slug)

/** A person who can run the policy and let others in, with a password that is shown once; undefined when the authority knows the e-mail already. */
export async function addUser(deps: Deps, authorityId: string, user: { name: string; email: string }): Promise<string | undefined> {
  const password = made()
  const passwordHash = await hashPassword(password)
  const id = deps.newId()
  const added = await inAuthority(deps.work, authorityId, async tx => {
    const roles = FOUNDER_ROLES.map(role => ({ id: deps.newId(), role }))
    const person = { ...user, authorityId, id, language: 'da', passwordHash } as const
    if (!(await insertUser(tx, person, roles, deps.clock()))) return false
    await audit(tx, { ...noteOf(deps, authorityId, id), act: 'created', title: user.name, after: user })
    return true
  })
  return added ? password : undefined
}

/** A new password, shown once. Whoever is signed in with the old one is signed out. */
export async function resetPassword(deps: Deps, user: Candidate): Promise<string> {
  const password = made()
  const passwordHash = await hashPassword(password)
  await inAuthority(deps.work, user.authorityId, async tx => {
    await changePassword(tx, user, passwordHash, deps.clock())
    await endSessions(tx, user)
    await audit(tx, { ...noteOf(deps, user.authorityId, user.personId), act: 'password-changed', title: user.name })
  })
  return password
}

const noteOf = (deps: Deps, authorityId: string, recordId: string) => ({
  authorityId,
  at: deps.clock(),
  personId: null,
  personName: OPERATOR,
  recordKind: 'person',
  recordId,
})
