import { createHash } from 'node:crypto'
import type pg from 'pg'
import * as z from 'zod'

const Table = z.object({ name: z.string(), columns: z.array(z.string()).min(1) })
const Sum = z.object({ name: z.string(), rows: z.number().int().min(0), sha256: z.string().regex(/^[0-9a-f]{64}$/) })
const Sequence = z.object({ name: z.string(), value: z.number().int() })

/** What comes first: enough to build the tables and fill them. */
export const Header = z.object({
  tovholder: z.literal('backup'),
  format: z.literal(1),
  taken: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(Table),
})

/** What comes last: what was written, table by table in the header's order, and how far the counters had come. */
export const Manifest = z.object({ sums: z.array(Sum), sequences: z.array(Sequence) })

export type Header = z.infer<typeof Header>
export type Manifest = z.infer<typeof Manifest>
export type TableHead = z.infer<typeof Table>
export type TableSum = z.infer<typeof Sum>

/** Counts and hashes rows in PostgreSQL's COPY text, in which a line is a row. */
export class Tally {
  #rows = 0
  readonly #hash = createHash('sha256')

  add(chunk: Buffer): void {
    this.#hash.update(chunk)
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) this.#rows++
  }

  sum(name: string): TableSum {
    return { name, rows: this.#rows, sha256: this.#hash.digest('hex') }
  }
}

/** Every table of ours with the columns that hold something of their own (a computed column is computed again). */
export async function readTables(client: pg.Client): Promise<TableHead[]> {
  const { rows } = await client.query<TableHead>(
    `select format('%I.%I', n.nspname, c.relname) as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname in ('work', 'published', 'ops') and c.relkind = 'r'
     group by 1 order by 1`,
  )
  return rows
}

export async function readSequences(client: pg.Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<Manifest['sequences'][number]>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value as value from pg_sequences
     where schemaname in ('work', 'published', 'ops') and last_value is not null order by 1`,
  )
  return rows
}

export const rowsIn = (manifest: Manifest): number => manifest.sums.reduce((rows, sum) => rows + sum.rows, 0)
