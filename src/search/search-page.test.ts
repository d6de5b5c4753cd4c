import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../test/database.ts'
import { anAuthority, testApp, testDeps } from '../../test/sign-in.ts'
import { inAuthority } from '../db/connect.ts'
import { newId } from '../db/new-id.ts'
import { publish } from '../publishing/publish.ts'

let db: TestDatabase
let app: FastifyInstance
let slug: string
beforeAll(async () => {
  db = await freshDatabase()
  const deps = testDeps(db)
  app = await testApp(deps)
  const who = await anAuthority(deps)
  slug = who.slug
  const authority_id = who.authorityId
  const [policy, plan, document] = [newId(), newId(), newId()]
  await inAuthority(db.work, authority_id, async tx => {
    await tx.insertInto('work.policy').values({ authority_id, id: policy, title: 'Handicappolitik', vision: 'En havn for alle.' }).execute()
    await tx.insertInto('work.goal').values({ authority_id, id: newId(), policy_id: policy, number: '1', title: 'Gode boliger' }).execute()
    await tx
      .insertInto('work.unit')
      .values({ authority_id, id: newId(), official_name: 'Teknik- og Miljøforvaltningen', abbreviation: 'TMF' })
      .execute()
    await tx.insertInto('work.plan').values({ authority_id, id: plan, policy_id: policy, title: 'Handleplan' }).execute()
    const initiative = { authority_id, plan_id: plan, plain_summary: '' }
    const boliger = {
      ...initiative,
      id: newId(),
      number: '1.1',
      title: 'Solistboliger på Fyrvej',
      text: 'Boligerne ligger tæt på bus og butik.',
    }
    const ramper = { ...initiative, id: newId(), number: '1.2', title: 'Ramper <ved> stationen' }
    await tx.insertInto('work.initiative').values([boliger, ramper]).execute()
    const said = { phase: 'completed' as const, assessment: 'on-plan' as const, stated_on: '2026-02-01', completed_on: '2026-02-01' }
    await tx
      .insertInto('work.status_entry')
      .values({ authority_id, id: newId(), initiative_id: ramper.id, ...said })
      .execute()
    const bytes = {
      file_name: 'a.txt',
      media_type: 'text/plain',
      byte_size: 1,
      content_hash: Buffer.alloc(32),
      content: Buffer.from('x'),
      public: true,
    }
    await tx
      .insertInto('work.document')
      .values({ authority_id, id: document, title: 'Midtvejsstatus', ...bytes })
      .execute()
    const lines = Array.from({ length: 60 }, (_, n) => ({
      authority_id,
      document_id: document,
      number: n + 1,
      text: n === 30 ? 'Teleslyngen er sat op.' : '',
    }))
    await tx
      .insertInto('work.document_line')
      .values(lines.filter(line => line.number === 1 || line.text !== ''))
      .execute()
  })
  await publish({
    db: db.work,
    authorityId: authority_id,
    by: { id: null, name: 'Karen Holm' },
    at: new Date(),
    note: '',
    kind: 'publication',
  })
})
afterAll(async () => {
  await app.close()
  await db.close()
})

const search = (query: string) => app.inject({ url: `/${slug}/soeg${query}` })

describe('the public search page', () => {
  test('before anything is asked says what can be asked', async () => {
    const page = await search('')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Hvad leder du efter?')
  })

  test('shows initiatives with the words marked, and goals beside them', async () => {
    const page = await search('?q=bolig')
    expect(page.body).toContain('<mark>Solistboliger</mark> på Fyrvej')
    expect(page.body).toContain('<mark>boliger</mark>')
    expect(page.body).toContain('1 indsats')
    expect(page.body).toContain('Fundet som: solistboliger')
  })

  test('finds a unit by its abbreviation, and a policy by its vision', async () => {
    expect((await search('?q=tmf')).body).toContain('Miljøforvaltningen')
    expect((await search('?q=havnen')).body).toContain('<mark>havn</mark>')
  })

  test('leads to the lines of a document', async () => {
    const page = await search('?q=teleslynge')
    expect(page.body).toContain('/dokumenter/midtvejsstatus#l')
    expect(page.body).toContain('<mark>Teleslyngen</mark> er sat op.')
  })

  test('says when a word was read as another', async () => {
    expect((await search('?q=telesylnge')).body).toContain('»telesylnge« står ingen steder. Her er resultater for »teleslyngen«.')
  })

  test('with nothing found says what to do', async () => {
    const page = await search('?q=xyzzyplugh')
    expect(page.statusCode).toBe(200)
    expect(page.body).toContain('Vi fandt intet om »xyzzyplugh«')
  })

  test('applies filters, and drops those that do not exist', async () => {
    expect((await search('?q=bolig&status=not-assessed')).body).toContain('Solistboliger')
    expect((await search('?q=bolig&status=nonsense')).body).toContain('Solistboliger')
    const narrowed = (await search('?q=bolig&status=completed')).body
    expect(narrowed).toContain('Ingen indsatser passer både til ordene og til filtrene')
    expect(narrowed).not.toContain('Solistboliger')
  })

  test('escapes what was typed and what was found', async () => {
    const page = await search(`?q=${encodeURIComponent('<script>alert(1)</script> ramper')}`)
    expect(page.body).not.toContain('<script>alert')
    expect(page.body).toContain('&lt;ved>')
  })

  test.each(['?q=%00', '?q=%ff', `?q=${'a'.repeat(3000)}`, '?q=%25%25', '?q=a&q=b', '?page=2', '?q=bolig&page=99999', '?q[]=1'])(
    'answers %s',
    async query => {
      expect((await search(query)).statusCode).toBe(200)
    },
  )

  test('speaks English too', async () => {
    const page = await app.inject({ url: `/${slug}/en/search?q=bolig` })
    expect(page.body).toContain('1 initiative')
    expect(page.body).toContain('lang="da"')
  })
})
