import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import type { Agent } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { autosave, connections, lostWords, manyWriters, textsKept, type Writing } from '../../test/many-contributors.ts'
import { launch, type Program, stop, untilSpoken } from '../../test/running-program.ts'
import { testDeps } from '../../test/sign-in.ts'
import { freePort } from '../bench/port.ts'
import { connectPublic, connectWork } from '../db/connect.ts'
import { openExistingServer, type Server } from '../db/server.ts'
import type { AppDeps } from '../web/deps.ts'

let base: string
let data: string
let program: Program
let server: Server
let deps: AppDeps

beforeEach(async () => {
  base = mkdtempSync(join(tmpdir(), 'tov-autosave-'))
  // Open to the user the server runs as where we are root; else its database would lie outside.
  chmodSync(base, 0o755)
  data = join(base, 'data')
  program = await untilSpoken(launch(await freePort(), { TOVHOLDER_DATA: data }))
  server = await openExistingServer({ TOVHOLDER_DATA: data })
  deps = testDeps({ work: connectWork(server.app), open: connectPublic(server.open) }, { clock: () => new Date() })
})
afterEach(async () => {
  await Promise.all([deps.work.destroy(), deps.open.destroy()])
  await stop(program, 'SIGTERM')
  await server.close()
  rmSync(base, { recursive: true, force: true })
})

let made = 0
/** A word nobody has written before. */
const newWord = () => `ord${(made++).toString(36)}`
const write = (writer: Writing) => {
  writer.text = `${writer.text} ${newWord()}`.trim()
}

/** The browser saves two seconds after the last key. */
const PAUSE_MS = 2000

/** Writes and saves until the time is up. */
async function writeFor(ms: number, agent: Agent, writer: Writing, took: number[]): Promise<void> {
  const end = performance.now() + ms
  await sleep(Math.random() * PAUSE_MS)
  while (performance.now() < end) {
    write(writer)
    took.push(await autosave(agent, program.address, writer))
    await sleep(PAUSE_MS)
  }
}

const percentile = (took: readonly number[], part: number): number =>
  [...took].sort((a, b) => a - b)[Math.min(took.length - 1, Math.floor(took.length * part))] ?? Number.NaN

test('two hundred contributors who write at once are each answered within 300 ms, and nothing is lost', async () => {
  const { plan, writers } = await manyWriters(deps, 200, 1)
  const agent = connections(writers.length)
  const took: number[] = []
  await Promise.all(writers.map(writer => writeFor(5000, agent, writer, [])))
  await Promise.all(writers.map(writer => writeFor(20_000, agent, writer, took)))
  // The worst there is: every one of them in the same moment.
  const burst: number[] = []
  for (let round = 0; round < 5; round += 1) {
    for (const writer of writers) write(writer)
    burst.push(...(await Promise.all(writers.map(writer => autosave(agent, program.address, writer)))))
  }
  agent.destroy()
  const told = (of: readonly number[]) =>
    `${of.length} saves, median ${percentile(of, 0.5).toFixed(0)} ms, p99 ${percentile(of, 0.99).toFixed(0)} ms`
  process.stdout.write(`autosave: ${told(took)}; all in one moment: ${told(burst)}\n`)
  expect(lostWords(writers, await textsKept(deps, plan.coordinator.authorityId))).toEqual([])
  expect(took.length).toBeGreaterThan(1500)
  expect(percentile(took, 0.99)).toBeLessThan(300)
}, 120_000)

const KILLS = 50

const answered = (writers: readonly Writing[]): number => writers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0)

/** Saves again and again, two of them in each text, until told to stop; a save without an answer is tried again, as the browser does. */
async function keepWriting(agent: Agent, writer: Writing, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    write(writer)
    await autosave(agent, program.address, writer).catch(() => sleep(50))
    await sleep(Math.random() * 200)
  }
}

test('a server killed fifty times while contributors write has kept every save it answered', async () => {
  const { plan, writers } = await manyWriters(deps, 100, 2)
  const port = Number(new URL(program.address).port)
  let checked = 0
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const agent = connections(writers.length)
    let over = false
    const writing = writers.map(writer => keepWriting(agent, writer, () => over))
    // However slow the machine is, saves have been answered and others are under way.
    await expect.poll(() => answered(writers), { timeout: 20_000, interval: 10 }).toBeGreaterThan(checked + 20)
    await sleep(Math.random() * 300)
    await stop(program, 'SIGKILL')
    over = true
    await Promise.all(writing)
    agent.destroy()
    program = await untilSpoken(launch(port, { TOVHOLDER_DATA: data }))
    expect(lostWords(writers, await textsKept(deps, plan.coordinator.authorityId)), `after kill ${kill}`).toEqual([])
    checked = answered(writers)
  }
}, 900_000)
