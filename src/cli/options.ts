import { type ParseArgsConfig, parseArgs } from 'node:util'
import { OperationRefused } from '../db/refusals.ts'

type Options = NonNullable<ParseArgsConfig['options']>

/** The options and files of one command; an unknown option is refused by name. */
export function readOptions<const T extends Options>(command: string, args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    const option = args.find(arg => arg.startsWith('-') && !Object.hasOwn(options, arg.replace(/^--?/, '').split('=')[0] ?? ''))
    throw new OperationRefused('unknown-option', { command, option: option ?? args.join(' ') }, error)
  }
}

/** The one file a command is about. */
export function fileOf(command: string, positionals: readonly string[]): string {
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new OperationRefused('file-needed', { command })
  return file
}
