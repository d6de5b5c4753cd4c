import type { review as danish } from '../da/review.ts'

export const review: Readonly<Record<keyof typeof danish, string>> = {}
