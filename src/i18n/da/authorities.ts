export const authorities = {} as const
