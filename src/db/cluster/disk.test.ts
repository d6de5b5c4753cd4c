import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { dispatch } from '../../cli/dispatch.ts'
import { terminal } from '../../cli/terminal.ts'
import { openServer } from '../server.ts'

const disk = mkdtempSync(join(tmpdir(), 'tov-disk-'))
const data = join(disk, 'data')
const mount = (...args: string[]) => spawnSync('mount', args).status === 0
const sized = (options: string) => mount('-o', `remount,${options}`, disk)

/** A disk of our own takes root and the right to mount; without them these are skipped, and said to be. */
const mounted = process.platform === 'linux' && process.getuid?.() === 0 && mount('-t', 'tmpfs', '-o', 'size=4m,mode=755', 'tmpfs', disk)

beforeAll(() => {
  for (const channel of ['log', 'error'] as const) vi.spyOn(console, channel).mockImplementation(text => said.push(String(text)))
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => {
  vi.restoreAllMocks()
  if (mounted) spawnSync('umount', ['-l', disk])
  rmSync(disk, { recursive: true, force: true })
})

const said: string[] = []
const start = (lang: 'da' | 'en') => {
  vi.stubEnv('TOVHOLDER_DATA', data)
  vi.stubEnv('DATABASE_URL', '')
  return dispatch(['start'], terminal(lang))
}
describe.skipIf(!mounted)('on a disk of its own (skipped where the tests may not mount one)', () => {
  test('that is full, the first start says so, ends with 1, and leaves nothing that stands in the way', async () => {
    expect(await start('da')).toBe(1)
    expect(said.at(-1)).toContain('Der er ikke mere plads på disken')
    expect(await start('en')).toBe(1)
    expect(said.at(-1)).toContain('no space left on the disk')
    expect(existsSync(join(data, 'pg', 'PG_VERSION'))).toBe(false)
    sized('size=400m')
    const server = await openServer({ TOVHOLDER_DATA: data })
    expect(server.cluster?.how).toBe('created')
    expect(readdirSync(data).filter(name => name.includes('.new-'))).toEqual([])
    await server.close()
  })

  test('that may not be written, a start says so and ends with 1, and works when it may', async () => {
    sized('ro')
    expect(await start('da')).toBe(1)
    expect(said.at(-1)).toContain('må ikke skrive i mappen')
    sized('rw')
    const server = await openServer({ TOVHOLDER_DATA: data })
    expect(server.cluster?.how).toBe('started')
    await server.close()
  })
})
