import { expect, test } from 'vitest'
import { hopeless } from './start.ts'

const home = { folder: '/srv/tovholder/pg', as: undefined, far: false }

test('a full disk and a folder that cannot be written are told from what time may mend', () => {
  const full = 'FATAL:  could not write lock file "postmaster.pid": No space left on device'
  expect(hopeless(home, full)?.refusal).toEqual({ key: 'operations.disk-full', params: { folder: '/srv/tovholder' } })
  const locked = '/bin/sh: 1: cannot create /srv/tovholder/pg/server.log: Read-only file system'
  expect(hopeless(home, locked)?.refusal).toEqual({ key: 'operations.folder-denied', params: { folder: '/srv/tovholder' } })
  expect(hopeless(home, 'FATAL:  lock file "postmaster.pid" already exists')).toBeUndefined()
})
