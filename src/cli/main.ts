import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// What V8 made of the program is kept beside it (or nowhere, where that folder cannot be written): a third of a start is compiling.
enableCompileCache(fileURLToPath(new URL('../../dist/.compiled', import.meta.url)))

const [{ dispatch }, { languageOf, terminal }] = await Promise.all([import('./dispatch.ts'), import('./terminal.ts')])

process.exitCode = await dispatch(process.argv.slice(2), terminal(languageOf(process.env)))
