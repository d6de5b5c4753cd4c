import { existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { COMMANDS, nearestCommand } from './commands.ts'
import { dispatch } from './dispatch.ts'
import { languageOf, terminal } from './terminal.ts'

let said: string[]
beforeEach(() => {
  said = []
  for (const channel of ['log', 'error'] as const) vi.spyOn(console, channel).mockImplementation(text => said.push(String(text)))
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const run = (...args: string[]) => dispatch(args, terminal('da'))

test('alone, or asked for help, it lists its commands', async () => {
  for (const args of [[], ['help'], ['--help'], ['-h']]) expect(await run(...args)).toBe(0)
  expect(new Set(said).size).toBe(1)
  expect(said[0]).toMatch(/start[\s\S]+backup[\s\S]+restore/)
})

test('each command explains itself', async () => {
  for (const name of Object.keys(COMMANDS)) {
    expect(await run(name, '--help')).toBe(0)
    expect(await run('help', name)).toBe(0)
    expect(said.at(-1)).toContain(`tovholder ${name}`)
  }
})

test('a word it does not know is answered with the command that was probably meant', async () => {
  expect(await run('bakcup')).toBe(2)
  expect(said.join('\n')).toContain('Mente du backup?')
  expect(['rest', 'strat', 'BACKUP', 'xyzzy', 's'].map(nearestCommand)).toEqual(['restore', 'start', 'backup', undefined, undefined])
  expect(await run('constructor')).toBe(2)
})

test('an option it does not know, a file too few or an unconfirmed replacement is asked wrongly', async () => {
  expect(await run('backup', '--fast', 'a')).toBe(2)
  expect(said.at(-1)).toContain('--fast')
  expect(await run('backup')).toBe(2)
  expect(await run('restore', 'a', '--replace')).toBe(2)
})

test('the language follows the machine, and is Danish where it says nothing', () => {
  expect(languageOf({ LANG: 'en_US.UTF-8' })).toBe('en')
  expect(languageOf({ LANG: 'en_US.UTF-8', LC_ALL: 'da_DK.UTF-8' })).toBe('da')
  expect(languageOf({ LANG: 'C.UTF-8' })).toBe('da')
  expect(languageOf({})).toBe('da')
})

test('a command that only reads does not make an empty installation of a wrong folder', async () => {
  vi.stubEnv('TOVHOLDER_DATA', join(tmpdir(), 'no-such-folder'))
  vi.stubEnv('DATABASE_URL', '')
  for (const command of [['backup', 'a.tov'], ['audit']]) expect(await run(...command)).toBe(1)
  expect(existsSync(join(tmpdir(), 'no-such-folder'))).toBe(false)
  expect(said.at(-1)).toContain('no-such-folder')
})
