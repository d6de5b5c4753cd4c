import type { people as danish } from '../da/people.ts'

export const people: Readonly<Record<keyof typeof danish, string>> = {}
