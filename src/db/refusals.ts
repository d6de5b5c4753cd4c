import type { Refusal } from '../domain/refusal.ts'
import type { operations } from '../i18n/da/operations.ts'

type OperationKey = keyof typeof operations extends `operations.${infer Name}` ? Name : never

/** Thrown where the database cannot be opened, read or written for a reason the operator can mend; `refusal` says which. */
export class OperationRefused extends Error {
  override readonly name = 'OperationRefused'
  readonly refusal: Refusal

  constructor(key: OperationKey, params: Readonly<Record<string, string | number>> = {}, cause?: unknown) {
    super(`${key} ${JSON.stringify(params)}`, cause === undefined ? undefined : { cause })
    this.refusal = { key: `operations.${key}`, params }
  }
}

const DENIED = new Set(['EACCES', 'EPERM', 'EROFS'])
const FULL = new Set(['ENOSPC', 'EDQUOT', '53100'])
const UNREACHABLE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOENT'])
const LOGIN = new Set(['28P01', '28000'])

export const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  return typeof code === 'string' ? code : ''
}

/** The refusal behind a fault of the file system under `folder`, or the fault itself when it is none. */
export function folderFault(error: unknown, folder: string): unknown {
  if (error instanceof OperationRefused) return error
  const code = codeOf(error)
  if (DENIED.has(code)) return new OperationRefused('folder-denied', { folder }, error)
  if (FULL.has(code)) return new OperationRefused('disk-full', { folder }, error)
  if (code === 'ENOTDIR' || code === 'EEXIST') return new OperationRefused('folder-is-no-folder', { folder }, error)
  return error
}

/** The refusal behind a failed connection or statement, or the error itself when it is a bug of ours. `place` names the server without its password. */
export function serverFault(error: unknown, place: string): unknown {
  if (error instanceof OperationRefused) return error
  const code = codeOf(error)
  if (UNREACHABLE.has(code)) return new OperationRefused('server-unreachable', { place }, error)
  if (LOGIN.has(code)) return new OperationRefused('server-login', { place }, error)
  if (code === '3D000') return new OperationRefused('server-no-database', { place }, error)
  if (code === '53300') return new OperationRefused('server-too-many-connections', { place }, error)
  if (FULL.has(code)) return new OperationRefused('disk-full', { folder: place }, error)
  return error
}

/** No room for what was to be written; the statement and all of its transaction are undone. */
export const isDiskFull = (error: unknown): boolean => FULL.has(codeOf(error))

const AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', '57P01', '57P02', '57P03', '53300', '08006'])

/** The server does not answer, or went away in the middle; the driver says the latter without a code. */
export const isServerAway = (error: unknown): boolean =>
  AWAY.has(codeOf(error)) || (error instanceof Error && error.message.startsWith('Connection terminated'))
