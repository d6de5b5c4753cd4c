import type { BrowserContext } from 'playwright-core'
import { inAuthority } from '../src/db/connect.ts'
import { EXAMPLE_COORDINATOR } from '../src/example/load.ts'
import { type Coordinator, signIn } from '../test/sign-in.ts'
import type { RunningApp } from './running-app.ts'

/** Signs Havnstad's coordinator in by a session row, in the language given. Signing in by hand is a journey of its own. */
export async function signInExample(
  { app, deps, origin }: RunningApp,
  context: BrowserContext,
  language: 'da' | 'en' = 'da',
): Promise<Coordinator> {
  const name = await deps.work
    .selectFrom('ops.sign_in_name')
    .selectAll()
    .where('email', '=', EXAMPLE_COORDINATOR.email)
    .executeTakeFirstOrThrow()
  const who = await inAuthority(deps.work, name.authority_id, async tx => {
    const { official_name, slug } = await tx.selectFrom('work.authority').select(['official_name', 'slug']).executeTakeFirstOrThrow()
    await tx.updateTable('work.person').set({ language }).where('id', '=', name.person_id).execute()
    return { authorityId: name.authority_id, personId: name.person_id, slug, authorityName: official_name, ...EXAMPLE_COORDINATOR }
  })
  const { cookie } = await signIn(app, deps, who)
  const [cookieName = '', ...value] = cookie.split('=')
  await context.addCookies([{ name: cookieName, value: value.join('='), url: origin }])
  return who
}
