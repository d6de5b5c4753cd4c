import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'

type Column = {
  readonly schema: string
  readonly table: string
  readonly name: string
  readonly type: string
  readonly nullable: boolean
  readonly defaulted: boolean
  readonly computed: boolean
  readonly allowed: readonly string[] | null
  readonly checks: readonly string[]
}

/** Tables with their columns in the order of their names, so that two machines write the same file. */
const COLUMNS = `
  select n.nspname as schema, c.relname as table, a.attname as name,
    format_type(coalesce(nullif(t.typbasetype, 0), a.atttypid), null) as type,
    not (a.attnotnull or t.typnotnull) as nullable,
    a.atthasdef or a.attidentity = 'd' as defaulted,
    a.attgenerated <> '' or a.attidentity = 'a' as computed,
    (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid) as allowed,
    array(
      select pg_get_constraintdef(k.oid) from pg_constraint k
      where k.contype = 'c' and (k.conrelid = c.oid and k.conkey = array[a.attnum] or k.contypid = t.oid)
      order by k.conname
    ) as checks
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  where n.nspname in ('work', 'published', 'ops') and c.relkind in ('r', 'p', 'v', 'm')
  order by n.nspname, c.relname, a.attnum`

const TYPES: Readonly<Record<string, string>> = {
  bigint: 'number',
  boolean: 'boolean',
  bytea: 'Buffer',
  'character varying': 'string',
  date: 'string',
  'double precision': 'number',
  inet: 'string',
  integer: 'number',
  json: 'Json',
  jsonb: 'Json',
  numeric: 'number',
  real: 'number',
  smallint: 'number',
  text: 'string',
  'time without time zone': 'string',
  'timestamp with time zone': 'Date',
  tsvector: 'string',
  uuid: 'string',
}

/** The text of `src/db/tables.ts` for a migrated database, laid out as the formatter would. */
export async function tableTypes(client: pg.Client): Promise<string> {
  const { rows } = await client.query<Column>(COLUMNS)
  const tables = Map.groupBy(rows, column => `${column.schema}.${column.table}`)
  const interfaces = [...tables].map(([name, columns]) => `export interface ${typeName(name)} {\n${columns.map(property).join('\n')}\n}`)
  const keys = [...tables.keys()].map(name => `'${name}': ${typeName(name)}`)
  return formatted(`${HEAD}\n${interfaces.join('\n\n')}\n\nexport interface Tables {\n${keys.join('\n')}\n}\n`)
}

const HEAD = `// Written from the migrated database by \`npm run db:types\`; a test compares the two.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely'

export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue }

/** Read as a value, written as JSON text: pg would turn a plain array into a PostgreSQL array. */
export type Json = ColumnType<JsonValue, string, string>
export type JsonOrNull = ColumnType<JsonValue, string | null | undefined, string | null>
export type JsonDefaulted = ColumnType<JsonValue, string | undefined, string>
`

const typeName = (table: string) =>
  table
    .split(/[._]/)
    .map(word => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')

function property(column: Column): string {
  const value = valueType(column)
  if (value === 'Json') return `  ${column.name}: ${column.nullable ? 'JsonOrNull' : column.defaulted ? 'JsonDefaulted' : 'Json'}`
  const type = `${value}${column.nullable ? ' | null' : ''}`
  if (column.computed) return `  ${column.name}: GeneratedAlways<${type}>`
  return `  ${column.name}: ${column.defaulted ? `Generated<${type}>` : type}`
}

function valueType(column: Column): string {
  const allowed = column.allowed ?? column.checks.map(allowedBy).find(words => words.length > 0)
  if (allowed) return allowed.map(word => `'${word}'`).join(' | ')
  const type = TYPES[column.type.replace(/\[\]$/, '')]
  if (!type) throw new Error(`no type for ${column.schema}.${column.table}.${column.name} of ${column.type}`)
  return column.type.endsWith('[]') ? `${type}[]` : type
}

/** The words of a check that allows nothing else: \`in ('a', 'b')\`, which PostgreSQL prints as = ANY (ARRAY['a'::text, ...]). */
function allowedBy(check: string): string[] {
  const list = /^CHECK \(\(\w+ = (?:ANY \(ARRAY\[([^\]]*)\]\)|('[^']*'::text))\)\)$/.exec(check)
  return [...(list?.[1] ?? list?.[2] ?? '').matchAll(/'([^']*)'::text/g)].map(word => word[1] ?? '')
}

function formatted(text: string): string {
  const biome = fileURLToPath(new URL('../node_modules/.bin/biome', import.meta.url))
  const ran = spawnSync(biome, ['format', '--stdin-file-path=src/db/tables.ts'], { input: text, encoding: 'utf8' })
  if (ran.status !== 0) throw new Error(`the formatter refused the types: ${ran.stderr}`)
  return ran.stdout
}
