import type { authorities as danish } from '../da/authorities.ts'

export const authorities: Readonly<Record<keyof typeof danish, string>> = {}
