// Renews the pictures the README shows: `npm run build && node scripts/take-pictures.mjs`. Starts Tovholder on a folder of its own.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser } from '../e2e/browser.ts'
import { freePort, untilAnswering } from '../src/bench/port.ts'

const at = name => fileURLToPath(new URL(`../${name}`, import.meta.url))
const PICTURES = [
  { name: 'front-page', path: '/havnstad', width: 1280, height: 900 },
  { name: 'search-on-a-phone', path: '/havnstad/soeg?q=bolig', width: 360, height: 740 },
]

const folder = mkdtempSync(join(tmpdir(), 'tovholder-pictures-'))
// Where we are root the server's user must reach it.
chmodSync(folder, 0o755)
const port = await freePort()
const app = spawn(process.execPath, [at('dist/cli/main.js'), 'start'], {
  env: { ...process.env, PORT: String(port), TOVHOLDER_DATA: join(folder, 'data') },
  stdio: ['ignore', 'ignore', 'inherit'],
})
const ended = once(app, 'exit')
try {
  const origin = `http://127.0.0.1:${port}`
  await untilAnswering(`${origin}/healthz`, app)
  const browser = await launchBrowser()
  mkdirSync(at('docs/pictures'), { recursive: true })
  for (const { name, path, width, height } of PICTURES) {
    const page = await browser.newPage({ viewport: { width, height }, locale: 'da-DK' })
    await page.goto(origin + path)
    await page.screenshot({ path: at(`docs/pictures/${name}.png`) })
    await page.close()
  }
  await browser.close()
} finally {
  app.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
}
