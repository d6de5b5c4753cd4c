import type { Layout } from './layout.ts'
import * as lists from './lists.ts'
import * as prose from './prose.ts'
import * as sheets from './sheets.ts'
import * as tables from './tables.ts'

/** Every form that plans, policies, statuses and reports are printed in, by name. */
export const layouts: Readonly<Record<string, Layout>> = { ...sheets, ...tables, ...lists, ...prose }
