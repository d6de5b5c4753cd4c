import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const guide = readFileSync(join(ROOT, 'docs/guide/drift.md'), 'utf8')
/** Stands for /srv/tovholder, which the guide names. */
const folder = mkdtempSync(join(tmpdir(), 'tov guide '))

const blocks = [...guide.matchAll(/^```sh\n([\s\S]*?)^```\n+^```text\n([\s\S]*?)^```$/gm)].map(found => ({
  commands: (found[1] ?? '').trim(),
  answers: (found[2] ?? '').trim().split('\n'),
}))

beforeAll(() => {
  // Where we are root the server's user must reach it.
  chmodSync(folder, 0o755)
})
afterAll(() => rmSync(folder, { recursive: true }))

test('every block of commands in the operator’s guide is followed by what it answers', () => {
  expect(blocks.length).toBeGreaterThan(5)
  expect(blocks.length).toBe(guide.match(/^```sh$/gm)?.length)
})

test('the commands of the operator’s guide answer what it says, in its order', { timeout: 180_000 }, () => {
  const { DATABASE_URL: _, ...surroundings } = process.env
  for (const { commands, answers } of blocks) {
    const ran = spawnSync('sh', ['-ec', commands.replace(/\/srv\/tovholder\/[\w.]+/g, place => `'${inFolder(place)}'`)], {
      cwd: ROOT,
      env: { ...surroundings, LC_ALL: 'C.UTF-8' },
      encoding: 'utf8',
    })
    const aside = ran.stderr.split('\n').filter(line => line !== '' && !line.startsWith('npm ') && !answers.includes(line))
    expect([ran.status, commands, aside]).toEqual([0, commands, []])
    for (const answer of answers) expect(ran.stdout + ran.stderr).toContain(answer.replaceAll('/srv/tovholder', folder))
  }
})

const inFolder = (place: string): string => place.replace('/srv/tovholder', folder)
