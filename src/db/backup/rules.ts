import type pg from 'pg'
import type { TableHead } from './contents.ts'

/** Rules lifted for loading, to be put back before the transaction ends. */
export type Rules = { putBack(): Promise<void> }

type ForeignKey = { readonly table: string; readonly name: string; readonly definition: string }

/**
 * Lets tables be filled in any order, as their owner, superuser or not. Foreign keys are dropped and made again, which checks every row;
 * triggers would write audit entries a second time; row-level security, where it is forced, refuses COPY.
 */
export async function liftRules(client: pg.Client, tables: readonly TableHead[]): Promise<Rules> {
  const names = tables.map(table => table.name)
  const keys = await foreignKeys(client)
  const forced = await forcedTables(client)
  for (const key of keys) await client.query(`alter table ${key.table} drop constraint ${key.name}`)
  for (const name of names) await client.query(`alter table ${name} disable trigger user`)
  for (const name of forced) await client.query(`alter table ${name} no force row level security`)
  return {
    async putBack() {
      for (const name of forced) await client.query(`alter table ${name} force row level security`)
      for (const name of names) await client.query(`alter table ${name} enable trigger user`)
      for (const key of keys) await client.query(`alter table ${key.table} add constraint ${key.name} ${key.definition}`)
    },
  }
}

async function foreignKeys(client: pg.Client): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select k.conrelid::regclass::text as table, quote_ident(k.conname) as name, pg_get_constraintdef(k.oid) as definition
     from pg_constraint k join pg_namespace n on n.oid = k.connamespace
     where n.nspname in ('work', 'published', 'ops') and k.contype = 'f' and k.conparentid = 0
     order by 1, 2`,
  )
  return rows
}

async function forcedTables(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('work', 'published', 'ops') and c.relforcerowsecurity`,
  )
  return rows.map(row => row.name)
}
