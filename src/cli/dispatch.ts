import { OperationRefused } from '../db/refusals.ts'
import { refusalText } from '../i18n/refusal-text.ts'
import { COMMANDS, isCommand, nearestCommand } from './commands.ts'
import type { Terminal } from './terminal.ts'

const HELP = new Set(['help', '--help', '-h'])

/** The exit code of `tovholder ARGS`. Refusals become sentences here; a bug keeps its trace. */
export async function dispatch(args: readonly string[], speak: Terminal): Promise<number> {
  const [first = 'help', ...rest] = args
  const [name, more] = HELP.has(first) ? [rest[0], ['--help']] : [first, rest]
  if (name === undefined) return usage(speak)
  if (!isCommand(name)) return unknown(name, speak)
  if (more.some(arg => arg === '--help' || arg === '-h')) {
    speak.say(`operations.help.${name}`)
    return 0
  }
  try {
    const run = await COMMANDS[name]()
    return await run(more, speak)
  } catch (error) {
    return failed(error, speak)
  }
}

function usage(speak: Terminal): number {
  const commands = Object.keys(COMMANDS).filter(isCommand)
  const lines = commands.map(name => `  ${name.padEnd(9)} ${speak.t(`operations.summary.${name}`)}`)
  console.log(`${speak.t('operations.usage')}\n${lines.join('\n')}\n\n${speak.t('operations.usage-more')}`)
  return 0
}

function unknown(name: string, speak: Terminal): number {
  const nearest = nearestCommand(name)
  speak.complain('operations.unknown-command', { command: name })
  if (nearest) speak.complain('operations.did-you-mean', { command: nearest })
  else speak.complain('operations.usage-more')
  return 2
}

function failed(error: unknown, speak: Terminal): number {
  if (error instanceof OperationRefused) {
    console.error(refusalText(speak.t, error.refusal))
    return ASKED_WRONGLY.has(error.refusal.key) ? 2 : 1
  }
  speak.complain('operations.unexpected')
  console.error(error)
  return 1
}

const ASKED_WRONGLY = new Set(['operations.unknown-option', 'operations.file-needed', 'operations.restore-unconfirmed'])
