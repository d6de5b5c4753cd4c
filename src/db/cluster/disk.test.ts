import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { INVENTED_PLAN } from '../../../test/invented-plan.ts'
import { anAuthority, signIn, testApp, testDeps } from '../../../test/sign-in.ts'
import { dispatch } from '../../cli/dispatch.ts'
import { terminal } from '../../cli/terminal.ts'
import { workPaths } from '../../web/paths.ts'
import { connectPublic, connectWork, inAuthority } from '../connect.ts'
import { openServer, prepareServer } from '../server.ts'

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
const filler = join(disk, 'filler')
function fill(): void {
  const { bavail, bsize } = statfsSync(disk)
  writeFileSync(filler, Buffer.alloc(bavail * bsize))
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

  test('that fills while it runs, an upload is answered with what to do, nothing is half done, and it works again with room', async () => {
    const server = await openServer({ TOVHOLDER_DATA: data })
    await prepareServer(server)
    const [work, open] = [connectWork(server.app), connectPublic(server.open)]
    const deps = testDeps({ work, open })
    const app = await testApp(deps)
    const who = await anAuthority(deps)
    const browser = await signIn(app, deps, who)
    // Not to be compressed away, and more than there is room for in the files that are there already.
    const noise = Array.from({ length: 1500 }, () =>
      randomBytes(150)
        .toString('base64')
        .replace(/[^a-z]/g, ' '),
    )
    const bytes = Buffer.from([INVENTED_PLAN, ...noise].join('\n'))
    const send = () => browser.upload(workPaths.uploadDocument, {}, { field: 'file', name: 'plan.txt', type: 'text/plain', bytes })
    const documents = () =>
      inAuthority(work, who.authorityId, tx => tx.selectFrom('work.document').select('id').execute()).then(
        rows => rows.length,
        () => 'no answer',
      )
    try {
      fill()
      const answer = await send()
      expect([503, 507]).toContain(answer.statusCode)
      expect(answer.body).toMatch(/Der er ikke mere plads|Siden svarer ikke lige nu/)
      rmSync(filler)
      await expect.poll(documents, { timeout: 40_000, interval: 500 }).toBe(0)
      expect((await send()).statusCode).toBe(303)
      expect(await documents()).toBe(1)
    } finally {
      rmSync(filler, { force: true })
      await app.close()
      await Promise.all([work.destroy(), open.destroy()])
      await server.close()
    }
  })
})
