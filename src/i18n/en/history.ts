import type { history as danish } from '../da/history.ts'

export const history: Readonly<Record<keyof typeof danish, string>> = {}
