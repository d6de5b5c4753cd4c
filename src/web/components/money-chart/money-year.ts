/** Whole øre; both parts 0 or more. */
export type MoneyYear = { year: number; permanent: number; temporary: number }

export const yearTotal = (year: MoneyYear): number => year.permanent + year.temporary
