import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const root = join(import.meta.dirname, '..')
const read = (name: string) => readFileSync(join(root, name), 'utf8')

/** The standard's core, version 0.4: what is mandatory, how long it may be, and the words it knows. A key it does not know is an error. */
const described = z.strictObject({
  localisedName: z.string().optional(),
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string().min(1).max(100)).min(1),
})
const dependency = z.strictObject({ name: z.string(), versionMin: z.string() })
const publiccode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: z.string().min(1),
  url: z.url(),
  softwareVersion: z.string(),
  releaseDate: z.iso.date(),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(z.enum(['government-websites', 'document-management', 'project-management'])).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.literal(['standalone/web', 'standalone/backend', 'standalone/desktop', 'standalone/other', 'library']),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[a-z]{2}$/)),
    scope: z.array(z.enum(['government', 'local-authorities', 'welfare', 'society'])),
  }),
  description: z.record(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/), described),
  legal: z.strictObject({ license: z.string() }),
  maintenance: z.strictObject({
    type: z.enum(['internal', 'contract', 'community', 'none']),
    contacts: z.array(z.strictObject({ name: z.string().min(1), email: z.email().optional() })).min(1),
  }),
  localisation: z.strictObject({ localisationReady: z.boolean(), availableLanguages: z.array(z.string()).min(1) }),
  dependsOn: z.strictObject({ open: z.array(dependency) }),
})

const stated = parse(read('publiccode.yml'))

test('publiccode.yml is what the standard asks for', () => {
  const read = publiccode.safeParse(stated)
  expect(read.error ? z.prettifyError(read.error) : '').toBe('')
})

test('a missing or misspelt key of it would be found', () => {
  const { legal: _, ...without } = stated
  expect(publiccode.safeParse(without).success).toBe(false)
  expect(publiccode.safeParse({ ...stated, licence: 'EUPL-1.2' }).success).toBe(false)
  expect(publiccode.safeParse({ ...stated, developmentStatus: 'nearly-done' }).success).toBe(false)
})

test('publiccode.yml says the same as the program: version, licence, Node, languages', () => {
  const { version, license, engines } = JSON.parse(read('package.json'))
  const { softwareVersion, legal, dependsOn, localisation, description } = publiccode.parse(stated)
  expect([softwareVersion, legal.license]).toEqual([version, license])
  expect(engines.node).toBe(`>=${dependsOn.open.find(({ name }) => name === 'Node.js')?.versionMin}`)
  expect(localisation.availableLanguages.toSorted()).toEqual(['da', 'en'])
  expect(Object.keys(description).toSorted()).toEqual(['da', 'en'])
})
