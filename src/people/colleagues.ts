/** What other slices ask of people: who is appointed to what today, to know who may read a record. */
export { type Colleague, everyoneInForce } from './appointments-in-force-store.ts'
