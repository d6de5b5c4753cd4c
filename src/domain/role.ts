/** What a person can be appointed to, in the order of how much of the work they see. */
export const ROLES = [
  'reader',
  'contributor',
  'approver',
  'coordinator',
  'council-member',
  'council-secretary',
  'administrator',
  'operator',
] as const
export type Role = (typeof ROLES)[number]

/** The one who founds an authority, or is added at the machine, can both run the policy and let others in. */
export const FOUNDER_ROLES: readonly Role[] = ['coordinator', 'administrator']

export const isRole = (text: string): text is Role => ROLES.some(role => role === text)

/** An appointment in force. */
export type Appointment = {
  readonly id: string
  readonly role: Role
  /** The unit it is given for and every unit below it; null for the whole authority. */
  readonly units: ReadonlySet<string> | null
}
