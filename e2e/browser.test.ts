import { expect, test } from 'vitest'
import { launchBrowser, launchPackaged } from './browser.ts'

test.each([
  ['the machine’s browser, or the packaged one', launchBrowser],
  ['the packaged browser, which a bare machine uses', launchPackaged],
])('%s shows a page with its Danish letters', async (_, launch) => {
  const browser = await launch()
  const page = await browser.newPage()
  await page.setContent('<h1>Blåbærgrød</h1>')
  expect(await page.getByRole('heading', { name: 'Blåbærgrød' }).count()).toBe(1)
  await browser.close()
})
