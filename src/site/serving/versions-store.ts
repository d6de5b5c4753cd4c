import type { PublicDatabase } from '../../db/connect.ts'

/** The version each authority shows the public now. */
export const presentVersions = (open: PublicDatabase): Promise<{ slug: string; version: number }[]> =>
  open.selectFrom('published.authority').select(['slug', 'version']).where('withdrawn_at', 'is', null).execute()
