import { describe, expect, it } from 'vitest'
import { defaultLimits } from '../limits.ts'
import { toLines } from '../lines.ts'
import { joinLines } from './join.ts'
import { mend } from './mend.ts'

const mended = (text: string) => {
  const lines = toLines(text, defaultLimits)
  if (!lines.ok) throw new Error('refused')
  return mend(lines.value)
}
const texts = (text: string) => mended(text).lines.map(line => line.text)

describe('a line as it was meant', () => {
  it('has single blanks, no hidden marks and whole ligatures', () => {
    expect(texts('Der   er\u00a0fuld\u00adstændig  adgang\u200b til ﬁlen')).toEqual(['Der er fuldstændig adgang til filen'])
  })
  it('has its dashes and quotation marks back, where a font put strange letters', () => {
    expect(texts('Kurser ǃ og ǌhold for alleǌ i ǋbyenǌ')).toEqual(['Kurser – og ”hold for alle” i ”byen”'])
  })
  it('has a bullet at its front, when the converter set it at the end', () => {
    expect(texts('Fortsætte arbejdet med at gøre\uf0b7\nbyen bedre')).toEqual(['\uf0b7 Fortsætte arbejdet med at gøre', 'byen bedre'])
  })
})

describe('digits of a broken font', () => {
  it('are put back when they can be one printed year and no other', () => {
    const { lines, brokenNumbers } = mended(
      'Planen gælder 2024-2027.\nI ęėę5 begynder arbejdet, og i ęėę6 er det færdigt. Se 2025 og 2026.',
    )
    expect(lines[1]?.text).toContain('I 2025 begynder')
    expect(brokenNumbers.map(each => each.meant)).toEqual(['2025', '2026'])
  })
  it('are reported and left alone when nothing proves them', () => {
    const { lines, brokenNumbers } = mended('Der er ĘĘė deltagere i 2025')
    expect(lines[0]?.text).toContain('ĘĘė')
    expect(brokenNumbers).toEqual([{ line: 1, printed: 'ĘĘė', meant: null }])
  })
})

describe('words torn apart by letter-spacing', () => {
  const whole = 'Mere tillid mellem borgere og kommune\nIndsatser fra forvaltningerne\nMere tillid, flere indsatser fra alle\n'
  it('are joined when the document prints them whole elsewhere', () => {
    const torn = 'M e r e t i l l id mellem borgere\nInds at ser f r a alle\nM ere t i l l i d\n'
    expect(texts(whole + torn).slice(3)).toEqual(['Mere tillid mellem borgere', 'Indsatser fra alle', 'Mere tillid'])
  })
  it('are left alone in a document whose font is whole', () => {
    expect(texts('Gruppe A og gruppe B mødes i vuggestuen')).toEqual(['Gruppe A og gruppe B mødes i vuggestuen'])
  })
})

describe('a hyphen inside a word', () => {
  it.each([
    ['Forvaltningen mødes.\nDet er forvalt-ningen enig i', 'Det er forvaltningen enig i'],
    ['Det er forvalt-ningen enig i\nDet er alle', 'Det er forvalt-ningen enig i'],
    ['Socialpsykiatri er social psykiatri\nVores social-psykiatri', 'Vores social-psykiatri'],
    ['En email\nSend en e-mail', 'Send en e-mail'],
    ['Driftsog\nTil drifts- og anlægsmidler', 'Til drifts- og anlægsmidler'],
  ])('goes where the document prints the word whole, and its parts are no words: %j', (text, meant) => {
    expect(texts(text)).toContain(meant)
  })
})

describe('lines joined to a paragraph', () => {
  it.each([
    [['under-', 'støtte'], 'understøtte'],
    [['børne-', 'og ungeområdet'], 'børne- og ungeområdet'],
    [['Social-', 'og Boligstyrelsen'], 'Social- og Boligstyrelsen'],
    [['et e-', 'læringsforløb'], 'et e-læringsforløb'],
    [['nye BUF-', 'pladser'], 'nye BUF-pladser'],
    [['i 2024-', '2026'], 'i 2024-2026'],
    [['fra by', 'til land'], 'fra by til land'],
    [['alt -', 'eller intet'], 'alt - eller intet'],
  ])('%j', (lines, joined) => {
    expect(joinLines(lines)).toBe(joined)
  })
})
