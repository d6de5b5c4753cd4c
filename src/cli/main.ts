import { dispatch } from './dispatch.ts'
import { languageOf, terminal } from './terminal.ts'

process.exitCode = await dispatch(process.argv.slice(2), terminal(languageOf(process.env)))
