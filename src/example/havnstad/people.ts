import type { Role } from '../../domain/role.ts'

export type ExamplePerson = {
  readonly name: string
  readonly email: string
  readonly role: Role
  /** The key of the unit the role is given for; left out, it is for the whole authority. */
  readonly unit?: string
}

/** Invented people, one or more for each role, so that everyone can see the workspace through the eyes of another. */
export const PEOPLE: readonly ExamplePerson[] = [
  { name: 'Poul Dahl', email: 'poul.dahl@havnstad.example', role: 'reader' },
  { name: 'Sara Holm', email: 'sara.holm@havnstad.example', role: 'contributor', unit: 'SOF' },
  { name: 'Jonas Berg', email: 'jonas.berg@havnstad.example', role: 'contributor', unit: 'BUF' },
  { name: 'Mette Krag', email: 'mette.krag@havnstad.example', role: 'approver', unit: 'SOF' },
  { name: 'Aksel Lyng', email: 'aksel.lyng@havnstad.example', role: 'council-member' },
  { name: 'Ditte Vang', email: 'ditte.vang@havnstad.example', role: 'council-secretary' },
  { name: 'Ole Sand', email: 'ole.sand@havnstad.example', role: 'administrator' },
  { name: 'Kim Holt', email: 'kim.holt@havnstad.example', role: 'operator' },
]
