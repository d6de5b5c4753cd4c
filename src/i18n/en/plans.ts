import type { plans as danish } from '../da/plans.ts'

export const plans: Readonly<Record<keyof typeof danish, string>> = {}
