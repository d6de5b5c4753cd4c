import type { policies as danish } from '../da/policies.ts'

export const policies: Readonly<Record<keyof typeof danish, string>> = {}
