export const example = {} as const
