import { test } from 'vitest'
import { launchBrowser } from '../../e2e/browser.ts'
import { findings, tooWide } from '../../e2e/examine.ts'
import { runApp } from '../../e2e/running-app.ts'
import { signInExample } from '../../e2e/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { createSetupLink } from './setup-link.ts'

test('look', { timeout: 300_000 }, async () => {
  const running = await runApp()
  const browser = await launchBrowser()
  const out: string[] = []
  for (const [label, options] of [
    ['w', { viewport: { width: 1200, height: 900 } }],
    ['n', { viewport: { width: 320, height: 800 } }],
    ['f', { viewport: { width: 820, height: 900 }, forcedColors: 'active' as const }],
  ] as const) {
    const context = await browser.newContext(options)
    const page = await context.newPage()
    const look = async (name: string) => {
      out.push(...(await findings(page)), ...(label === 'n' ? await tooWide(page) : []))
      await page.screenshot({ path: `/tmp/shots/${name}-${label}.png`, fullPage: true })
    }
    await page.goto(`${running.origin}/log-ind`)
    await look('signin')
    await page.click('button[type=submit]')
    await look('signin-error')
    const link = new URL((await createSetupLink(running.deps)).url).pathname
    await page.goto(running.origin + link)
    await look('setup')
    await page.click('main button[type=submit]')
    await look('setup-error')
    await page.goto(`${running.origin}/opsaetning/x`)
    await look('setup-dead')
    const who = await signInExample(running, context, 'da')
    const ids = await inAuthority(running.deps.work, who.authorityId, async tx => ({
      unit: (await tx.selectFrom('work.unit').select('id').where('parent_id', 'is', null).executeTakeFirstOrThrow()).id,
      group: (await tx.selectFrom('work.target_group').select('id').executeTakeFirstOrThrow()).id,
    }))
    for (const [name, path] of Object.entries({
      account: '/arbejde/konto',
      password: '/arbejde/konto/adgangskode',
      authority: '/arbejde/myndighed',
      units: '/arbejde/enheder',
      newunit: '/arbejde/enheder/ny',
      unit: `/arbejde/enheder/${ids.unit}`,
      succession: `/arbejde/enheder/${ids.unit}/afloesning`,
      delete: `/arbejde/enheder/${ids.unit}/slet`,
      groups: '/arbejde/maalgrupper',
      group: `/arbejde/maalgrupper/${ids.group}`,
      missing: '/arbejde/enheder/x',
    })) {
      await page.goto(running.origin + path)
      await look(name)
    }
    await page.goto(`${running.origin}/arbejde/enheder/ny`)
    await page.click('main form button[type=submit]')
    await look('newunit-error')
    await page.goto(`${running.origin}/arbejde/enheder/${ids.unit}/afloesning`)
    await page.click('main form button[type=submit]')
    await look('succession-error')
    await context.close()
  }
  await browser.close()
  await running.close()
  console.log(out.join('\n'))
})
