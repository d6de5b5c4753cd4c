import { inAuthority } from '../db/connect.ts'
import type { AppDeps } from '../web/deps.ts'
import { beginAttempt, succeed } from './attempt-store.ts'
import { isPassword } from './password-hash.ts'
import { type Candidate, findCandidate, findCandidates } from './person-store.ts'
import { createSession, type SessionOwner } from './session-store.ts'
import type { SessionKey } from './session-token.ts'

export type Credentials = { readonly email: string; readonly password: string /** Of the network. */; readonly address: string }

export type SignInAnswer =
  | { readonly kind: 'wait'; readonly until: Date }
  | { readonly kind: 'wrong' }
  /** Never empty; more than one when the same password opens several authorities. */
  | { readonly kind: 'right'; readonly people: readonly Candidate[] }

const NOBODY: SessionOwner = { authorityId: '00000000-0000-7000-8000-000000000000', personId: '00000000-0000-7000-8000-000000000000' }

/** Takes as many questions to the database and as much hashing for an unknown e-mail as for a known one. */
export async function checkCredentials(deps: AppDeps, { email, password, address }: Credentials): Promise<SignInAnswer> {
  const attempt = await beginAttempt(deps.work, { email, address, now: deps.clock() })
  if (!attempt.ok) return { kind: 'wait', until: attempt.until }
  const candidates = await findCandidates(deps.work, email, deps.clock())
  if (candidates.length === 0) {
    await findCandidate(deps.work, NOBODY, deps.clock())
    await isPassword(null, password)
    return { kind: 'wrong' }
  }
  const right = await Promise.all(candidates.map(candidate => isPassword(candidate.passwordHash, password)))
  const people = candidates.filter((_, index) => right[index])
  if (people.length === 0) return { kind: 'wrong' }
  await succeed(deps.work, attempt.id, deps.clock())
  return { kind: 'right', people }
}

/** Whatever the browser carried before, it gets a token nobody has seen: a planted one is worth nothing. */
export const startSession = (deps: AppDeps, owner: SessionOwner, device: string): Promise<SessionKey> =>
  inAuthority(deps.work, owner.authorityId, tx => createSession(tx, owner, device, deps.clock()))
