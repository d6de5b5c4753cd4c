import { describe, expect, test } from 'vitest'
import { passwordRefusals } from './password.ts'

const KAREN = { name: 'Karen Holm-Juul', email: 'kahj.social@havnstad.dk' }
const why = (password: string) => passwordRefusals(password, KAREN, 'password').map(refusal => refusal.key)

describe('a new password', () => {
  test.each(['blå cykel under broen', 'Fire-tilfaeldige-ord-nok', 'x7#Kq!29vLmZ', '😀 latter i regnvejr'])('%s will do', password => {
    expect(why(password)).toEqual([])
  })

  test('has at least twelve characters', () => {
    expect(why('elleve-tegn')).toEqual(['people.password-short'])
    expect(why('')).toEqual(['people.password-short'])
    expect(why('a'.repeat(301))).toEqual(['people.password-long'])
  })

  test.each([
    'adgangskode1',
    'Adgangskode2026!',
    '123456789012',
    'PASSWORD1234',
    'qwertyuiop12',
    'Sommer-2026-!!',
    'aaaaaaaaaaaa',
    'abababababab',
    'Velkommen2026',
  ])('%s is among the first that are guessed', password => {
    expect(why(password)).toEqual(['people.password-common'])
  })

  test.each(['karen elsker kaffe', 'min Holm er grøn', 'kahj og resten her', 'mit social ord 77'])(
    "%s holds the person's own words",
    password => {
      expect(why(password)).toEqual(['people.password-personal'])
    },
  )

  test('short parts of a name may stand in it', () => {
    expect(passwordRefusals('blå cykel under broen', { name: 'Bo Ny', email: 'bn@x.dk' }, 'password')).toEqual([])
  })
})
