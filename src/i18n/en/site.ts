import type { site as danish } from '../da/site.ts'

export const site: Readonly<Record<keyof typeof danish, string>> = {}
