import { writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import pg from 'pg'
import { expect, test } from 'vitest'
import { inAuthority } from '../src/db/connect.ts'
import { loadGenerated } from '../src/example/load-generated.ts'
import { gapCounts, treePage } from '../src/plans/plan-tree-store.ts'
import { runApp } from './running-app.ts'

test('speed', { timeout: 600_000 }, async () => {
  const running = await runApp({ empty: true })
  const { deps } = running
  const notes: string[] = []
  await loadGenerated(deps, 'stort', 10_000)
  const owner = await deps.open.selectFrom('published.authority').select('authority_id').executeTakeFirstOrThrow()
  const a = owner.authority_id
  await inAuthority(deps.work, a, tx => sql`analyze`.execute(tx)).catch(() => notes.push('no analyze'))
  const timed = async (name: string, work: () => Promise<unknown>) => {
    for (let i = 0; i < 3; i++) {
      const t = performance.now()
      await work()
      notes.push(`${name} ${(performance.now() - t).toFixed(1)} ms`)
    }
  }
  const plan = await inAuthority(deps.work, a, async tx => (await tx.selectFrom('work.plan').select('id').executeTakeFirstOrThrow()).id)
  const unit = await inAuthority(deps.work, a, async tx => (await tx.selectFrom('work.unit').select('id').executeTakeFirstOrThrow()).id)
  const none = { text: '', unit: null, goal: null, status: null, gap: null }
  await timed('page 1', () => inAuthority(deps.work, a, tx => treePage(tx, a, plan, none, 1)))
  await timed('page 90', () => inAuthority(deps.work, a, tx => treePage(tx, a, plan, none, 90)))
  await timed('text', () => inAuthority(deps.work, a, tx => treePage(tx, a, plan, { ...none, text: 'bolig' }, 1)))
  await timed('unit', () => inAuthority(deps.work, a, tx => treePage(tx, a, plan, { ...none, unit }, 1)))
  await timed('status', () => inAuthority(deps.work, a, tx => treePage(tx, a, plan, { ...none, status: 'delayed' }, 1)))
  await timed('gap', () => inAuthority(deps.work, a, tx => treePage(tx, a, plan, { ...none, gap: 'owner' }, 1)))
  await timed('gaps', () => inAuthority(deps.work, a, tx => gapCounts(tx, a, plan)))
  writeFileSync('/tmp/w/notes.txt', notes.join('\n'))
  void pg
  await running.close()
  expect(1).toBe(1)
})
