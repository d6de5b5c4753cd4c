import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { PlainLayout } from './plain-layout.tsx'
import { PublicLayout } from './public-layout.tsx'
import { WorkspaceLayout } from './workspace-layout.tsx'

const authority = { name: 'Havnstad Kommune', slug: 'havnstad' }

const site = (props: { hasErrors?: boolean } = {}) =>
  renderToString(
    <PublicLayout
      lang="en"
      title="Initiatives"
      authority={authority}
      nav={{ current: 'initiatives' }}
      languageSwitch={{ href: '/havnstad/indsatser' }}
      canonical="https://tov.example/havnstad/en/initiatives"
      {...props}
    >
      <h1>Initiatives</h1>
    </PublicLayout>,
  )

test('a public page says its language, and where the same page is in the other', () => {
  expect(site()).toMatch(/^<html lang="en">/)
  expect(site()).toContain('<link rel="alternate" hreflang="da" href="https://tov.example/havnstad/indsatser"/>')
  expect(site()).toContain('<link rel="alternate" hreflang="en" href="https://tov.example/havnstad/en/initiatives"/>')
})

test('its title names page and authority, and begins with the error when there is one', () => {
  expect(site()).toContain('<title>Initiatives – Havnstad Kommune</title>')
  expect(site({ hasErrors: true })).toContain('<title>Error: Initiatives – Havnstad Kommune</title>')
})

test('the menu marks where the reader is, once', () => {
  expect(site().match(/aria-current/g)).toHaveLength(1)
})

test('a public page needs no script', () => {
  expect(site()).not.toContain('<script')
})

test('the first link of every page skips to its content', () => {
  const pages = [site(), renderToString(<PlainLayout lang="da" title="Log ind" children="" />)]
  for (const page of pages) {
    expect(/<a [^>]*href="([^"]+)"/.exec(page)?.[1]).toBe('#indhold')
    expect(page).toMatch(/<main[^>]* id="indhold"/)
  }
})

test('in the workspace, signing out and changing language are forms with the token', () => {
  const page = renderToString(
    <WorkspaceLayout
      lang="da"
      title="Planer"
      who={{ name: 'Nadia Friis' }}
      authority={authority}
      pages={['plans', 'account']}
      csrf="secret"
      nav={{ current: 'plans' }}
      children=""
    />,
  )
  expect(page.match(/<form[^>]* method="post"/g)).toHaveLength(2)
  expect(page.match(/name="csrf" value="secret"/g)).toHaveLength(2)
  expect(page).toContain('<meta name="robots" content="noindex"/>')
})
