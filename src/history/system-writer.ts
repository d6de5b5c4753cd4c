import type { Writer } from './revision-store.ts'

/** What a job does, nobody did: it stands under the product's own name. */
export const systemWriter = (authorityId: string, at: Date): Writer => ({ authorityId, personId: null, name: 'Tovholder', at })
