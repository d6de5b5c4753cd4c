import { unitMoveJob } from '../authorities/unit-moves.ts'
import { mentionJob } from '../comments/mention-job.ts'
import { mailJob } from '../mail/mail-job.ts'
import { councilJob } from '../rounds/news/council-job.ts'
import { newsJob } from '../rounds/news/news-job.ts'
import { reminderJob } from '../rounds/reminder-job.ts'
import { subscriptionJob } from '../subscriptions/subscription-job.ts'
import type { Job } from './job.ts'

/** Every job there is. */
export const JOBS: readonly Job[] = [mailJob, reminderJob, newsJob, councilJob, subscriptionJob, mentionJob, unitMoveJob]
