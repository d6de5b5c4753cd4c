import { inAuthority, type WorkTransaction } from '../db/connect.ts'
import { isMentionDue } from '../domain/mentions.ts'
import { translator } from '../i18n/translate.ts'
import type { Job } from '../jobs/job.ts'
import { queueMail } from '../mail/outbox.ts'
import type { AppDeps } from '../web/deps.ts'
import { workPaths } from '../web/paths.ts'
import { authoritiesWithUnsent, noteMailed, takeUnsent, type Unsent } from './mention-store.ts'

const EVERY_MS = 60_000

/** Mails those who are called on: all that waits for a person in one mail. */
export const mentionJob: Job = {
  name: 'mentions',
  everyMs: EVERY_MS,
  async run(deps, signal) {
    for (const authorityId of await authoritiesWithUnsent(deps.work)) {
      if (signal.aborted) return
      await inAuthority(deps.work, authorityId, tx => mailMentions(tx, deps, authorityId))
    }
  },
}

export async function mailMentions(
  tx: WorkTransaction,
  deps: Pick<AppDeps, 'clock' | 'newId' | 'origin'>,
  authorityId: string,
): Promise<number> {
  const at = deps.clock()
  const due = (await takeUnsent(tx, authorityId)).filter(one => isMentionDue(one.oldest, one.lastMail, at))
  for (const unsent of due) await send(tx, deps, authorityId, unsent, at)
  return due.length
}

/** The words themselves are not in the mail: what their author takes away must not live on in a mailbox. */
async function send(
  tx: WorkTransaction,
  { newId, origin }: Pick<AppDeps, 'newId' | 'origin'>,
  authorityId: string,
  unsent: Unsent,
  at: Date,
): Promise<void> {
  const { personId, name, email, language, mentions, authorityName } = unsent
  const t = translator(language)
  const list = mentions.map(
    ({ commentId, by, kind, title }) =>
      `${t('comments.mail-line', { by, about: t(`comments.about.${kind}`, { title }) })}\n${origin}${workPaths.comment(commentId)}`,
  )
  const mailId = newId()
  await queueMail(tx, authorityId, {
    id: mailId,
    to: { email, name, personId },
    template: 'mention',
    params: { name, by: mentions[0]?.by ?? '', count: mentions.length, list: list.join('\n\n'), authority: authorityName },
    language,
    by: null,
    at,
  })
  await noteMailed(tx, authorityId, unsent, mailId)
}
