import type { RecordKind } from '../history/edit-record.ts'
import type { ConstraintRefusals } from '../web/constraint-refusal.ts'
import { findPerson, updatePerson } from './people-store.ts'
import { type PersonInput, personDoc, readPerson } from './person-form.ts'

export const PERSON: RecordKind<PersonInput> = {
  kind: 'person',
  async read(tx, authorityId, id, lock) {
    const person = await findPerson(tx, authorityId, id, lock)
    return person && { revision: person.revision, title: person.name, doc: personDoc(person) }
  },
  parse: readPerson,
  doc: personDoc,
  title: person => person.name,
  write: (tx, writer, id, person, revision) => updatePerson(tx, writer.authorityId, id, person, revision),
}

/** Of two who are given the same address at once, one meets the index. */
export const PERSON_CONSTRAINTS: ConstraintRefusals = {
  person_email: { key: 'people.email-in-use', field: 'email' },
  sign_in_name_pkey: { key: 'people.email-in-use', field: 'email' },
}
