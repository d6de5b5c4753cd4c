import type { Job } from '../jobs/job.ts'
import { deliverDue } from './deliver.ts'
import { openSmtp } from './smtp.ts'

/** An invitation should be there when the one who was told of it looks. Where nothing is due, one look in an index answers. */
const EVERY_MS = 5000

/** Without a mail server the outbox waits, and people see it. */
export const mailJob: Job = {
  name: 'mail',
  everyMs: EVERY_MS,
  async run(deps, signal) {
    if (!deps.smtp) return
    const mailer = openSmtp(deps.smtp)
    try {
      await deliverDue(deps, mailer, signal)
    } finally {
      mailer.close()
    }
  },
}
