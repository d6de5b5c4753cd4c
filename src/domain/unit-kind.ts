export const UNIT_KINDS = ['administration', 'department', 'center', 'institution', 'ministry', 'agency', 'external'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

/** How a unit gave way to others. */
export const SUCCESSION_KINDS = ['renamed', 'merged', 'split', 'moved'] as const
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number]
