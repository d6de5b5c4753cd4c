import type { Terminal } from './terminal.ts'

/** Does the work and answers the exit code: 0 done, 1 refused or failed, 2 asked wrongly. */
export type Run = (args: readonly string[], terminal: Terminal) => Promise<number>

/** Each command is loaded only when it is asked for: reading a document needs no database, and a start should not wait for the rest. */
export const COMMANDS = {
  start: async () => (await import('./start.ts')).run,
  import: async () => (await import('./import.ts')).run,
  backup: async () => (await import('./backup.ts')).run,
  restore: async () => (await import('./restore.ts')).run,
  audit: async () => (await import('./audit.ts')).run,
  user: async () => (await import('./user.ts')).run,
  example: async () => (await import('./example.ts')).run,
  bench: async () => (await import('./bench.ts')).run,
} satisfies Record<string, () => Promise<Run>>

export type CommandName = keyof typeof COMMANDS

export const isCommand = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word)

/** The command that was probably meant: the same beginning, or one letter astray. */
export function nearestCommand(word: string): CommandName | undefined {
  const names = Object.keys(COMMANDS).filter(isCommand)
  const wanted = word.toLowerCase()
  return names.find(name => wanted.length > 1 && name.startsWith(wanted)) ?? names.find(name => distance(name, wanted) <= 2)
}

/** Letters to insert, delete or replace (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
