import { basename } from 'node:path'
import { inAuthority } from '../db/connect.ts'
import { unpackInChild } from '../documents/reading/read-in-child.ts'
import { cleanName } from '../documents/received-file.ts'
import { type Sender, takeIn, taughtTo, type Uploaded } from '../documents/upload.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import { findAuthorityId } from '../people/user-admin.ts'
import { workPaths } from '../web/paths.ts'
import { progressOn } from './import-progress.ts'
import type { Terminal } from './terminal.ts'
import { type WorkDeps, withWork } from './with-work.ts'

/** Under this name the history shows what was read in at the machine itself. */
const OPERATOR = 'tovholder import'

type ReadIn = (deps: WorkDeps, authorityId: string) => Promise<number>

/** The authority with this address; without it nothing is read. */
const atAuthority = (slug: string, { complain }: Terminal, work: ReadIn): Promise<number> =>
  withWork(async deps => {
    const authorityId = await findAuthorityId(deps, slug)
    if (authorityId) return work(deps, authorityId)
    complain('people.cli.unknown-authority', { slug })
    return 1
  })

/** What the authority's units are called, and what corrections taught about its documents. */
export async function knownTo(slug: string, terminal: Terminal): Promise<Awaited<ReturnType<typeof taughtTo>> | undefined> {
  let known: Awaited<ReturnType<typeof taughtTo>> | undefined
  await atAuthority(slug, terminal, async ({ work }, authorityId) => {
    known = await inAuthority(work, authorityId, tx => taughtTo(tx, authorityId))
    return 0
  })
  return known
}

/** Keeps a document with its draft, or each document of a ZIP, and prints where it is reviewed. */
export const intoReview = (slug: string, file: string, bytes: Uint8Array, terminal: Terminal): Promise<number> =>
  atAuthority(slug, terminal, async (deps, authorityId) => {
    const sender: Sender = { authorityId, personId: null, name: OPERATOR }
    const keep = (name: string, part: Uint8Array) =>
      takeIn(deps, sender, { name: cleanName(basename(name)), mediaType: '', bytes: Buffer.from(part) }, { tell: progressOn(terminal) })
    const uploaded = await keep(file, bytes)
    if (!(uploaded.kind === 'refused' && uploaded.refusals[0]?.key === 'reading.several')) return answer(deps, terminal, file, uploaded)
    const files = await unpackInChild(bytes)
    if (!files.ok) return answer(deps, terminal, file, { kind: 'refused', refusals: files.refusals })
    const codes: number[] = []
    for (const { name, bytes: part } of files.value) codes.push(answer(deps, terminal, name, await keep(name, part)))
    return Math.min(1, ...codes)
  })

/** 0 when there is a review to go to. */
function answer({ origin }: WorkDeps, { t, complain }: Terminal, file: string, uploaded: Uploaded): number {
  switch (uploaded.kind) {
    case 'read':
      console.log(origin + workPaths.review(uploaded.readingId))
      return 0
    case 'known': {
      const { id, readingId } = uploaded.document
      complain('reading.cli.known', { file })
      console.log(origin + (readingId ? workPaths.review(readingId) : workPaths.document(id)))
      return 0
    }
    case 'personal':
      console.error(`${file}: ${t('documents.cpr-found', { count: uploaded.count })}`)
      return 1
    case 'refused':
      for (const refusal of uploaded.refusals) console.error(`${file}: ${refusalText(t, refusal)}`)
      return 1
  }
}
