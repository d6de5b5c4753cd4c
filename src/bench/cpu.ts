import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts CPU time in ticks of 1/100 s, whatever the kernel's own clock (getconf CLK_TCK). */
const TICKS_A_SECOND = 100

/** CPU seconds, user and system, that a process and all its children have used so far, living or gone. */
export function cpuSeconds(pid: number): number {
  const own = statOf(pid)
  if (!own) return 0
  return (own.used + own.usedByGoneChildren) / TICKS_A_SECOND + childrenOf(pid).reduce((sum, child) => sum + cpuSeconds(child), 0)
}

/** Resident memory of one process, in bytes. */
export function residentBytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024
}

type Stat = { readonly parent: number; readonly used: number; readonly usedByGoneChildren: number }

function statOf(pid: number): Stat | undefined {
  try {
    // The program's name stands in brackets and may hold anything, so fields are counted after the last one.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number)
    const [, parent = 0] = fields
    const [user = 0, system = 0, goneUser = 0, goneSystem = 0] = fields.slice(11, 15)
    return { parent, used: user + system, usedByGoneChildren: goneUser + goneSystem }
  } catch {
    return undefined
  }
}

const childrenOf = (pid: number): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter(other => other > 0 && statOf(other)?.parent === pid)
