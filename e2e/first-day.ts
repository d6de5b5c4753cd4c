import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { createSetupLink } from '../src/people/setup-link.ts'
import { workPaths } from '../src/web/paths.ts'
import type { RunningApp } from './running-app.ts'

export const PASSWORD = 'tolv anker bro og vind'

/** The steps of a first day, told as the coordinator would tell them. Each ends on the page the next begins on. */
export async function setUp(page: Page, { deps, origin }: RunningApp, name: string): Promise<void> {
  const { url } = await createSetupLink(deps)
  await page.goto(origin + new URL(url).pathname)
  await page.getByLabel('Officielt navn').fill(name)
  await page.getByText('Kommune', { exact: true }).click()
  await page.getByLabel('Navn', { exact: true }).fill('Ida Lund')
  await page.getByLabel('E-mail').fill(`ida@${name.toLowerCase().replace(/\W+/g, '-')}.example`)
  for (const field of await page.locator('input[type="password"]').all()) await field.fill(PASSWORD)
  await page.getByRole('button', { name: 'Opret, og log ind' }).click()
  await expect.poll(() => new URL(page.url()).pathname).toBe(workPaths.home)
}

/** Counts every link and button that is pressed and every address that is typed: in this workspace each of them asks for a page. */
export function pressesOf(page: Page): () => number {
  let presses = 0
  page.on('request', request => {
    if (request.isNavigationRequest() && request.redirectedFrom() === null && request.frame() === page.mainFrame()) presses += 1
  })
  return () => presses
}

/** Answers how many initiatives the draft holds. */
export async function upload(page: Page, file: string): Promise<void> {
  await page.getByRole('link', { name: 'Dokumenter' }).first().click()
  await page.getByRole('link', { name: 'Læs et dokument ind' }).first().click()
  await page.getByLabel('Vælg en fil').setInputFiles(file)
  await page.getByRole('button', { name: 'Læs filen' }).click()
  await expect.poll(() => new URL(page.url()).pathname, { timeout: 30_000 }).toContain('/arbejde/gennemgang/')
}

/** What is certain in one go, then the rest one by one, as the page asks for it. */
export async function review(page: Page): Promise<void> {
  const certain = page.getByRole('link', { name: /Godtag det, der er sikkert/ })
  if (await certain.count()) {
    await certain.click()
    await page.getByRole('button', { name: 'Godtag dem, der er valgt' }).click()
  }
  for (let left = 200; left > 0; left--) {
    const next = page.getByRole('button', { name: /^Godtag post/ }).first()
    if (await next.count()) await next.click()
    else if (await page.getByRole('link', { name: /Næste post, der mangler|Gå til næste/ }).count())
      await page
        .getByRole('link', { name: /Næste post, der mangler|Gå til næste/ })
        .first()
        .click()
    else break
  }
}

export async function accept(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Gå til sidste trin' }).first().click()
  await page.getByRole('button', { name: 'Læg i planen som kladde' }).click()
  await page.getByRole('heading', { name: 'Gennemgangen er lagt i planen' }).waitFor()
}

export async function publish(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Offentliggørelser' }).first().click()
  await page.goto(new URL(workPaths.newPublication, page.url()).href)
  await page.getByRole('button', { name: /^Offentliggør version/ }).click()
  await page
    .getByRole('heading', { name: /Version 1/ })
    .first()
    .waitFor()
}
