import { randomBytes } from 'node:crypto'
import { uuidv7 } from '../domain/id.ts'

/** A UUIDv7 of this moment. */
export const newId = (): string => uuidv7(new Date(), randomBytes(10))
