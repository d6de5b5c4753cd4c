import type { WorkTransaction } from '../db/connect.ts'
import type { Viewer } from '../web/viewer.ts'
import { type WaitingMention, waitingMentions } from './mention-store.ts'
import { mayFollow } from './subject.ts'

export type { WaitingMention }

/** Where a person has been called on and has not answered, as far as she may still read it. */
export const mentionsFor = async (tx: WorkTransaction, viewer: Viewer): Promise<WaitingMention[]> =>
  (await waitingMentions(tx, viewer.authorityId, viewer.personId)).filter(one => mayFollow(viewer, one))
