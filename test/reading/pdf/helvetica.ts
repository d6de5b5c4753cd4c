/** Widths of Helvetica's letters in thousandths of the size, from the blank to the tilde (Adobe's metrics). */
const ascii = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278,
  278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722,
  667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556,
  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]

const others: Readonly<Record<string, number>> = {
  æ: 889,
  ø: 611,
  Æ: 1000,
  Ø: 778,
  Å: 667,
  Ä: 667,
  Ö: 778,
  '–': 556,
  '•': 350,
  '”': 333,
  '\u00ad': 333,
}

/** A text's width in points. */
export const widthOf = (text: string, size: number): number => {
  let thousandths = 0
  for (const letter of text) thousandths += ascii[letter.charCodeAt(0) - 32] ?? others[letter] ?? 556
  return (thousandths * size) / 1000
}

/** Windows' places for the signs Latin-1 has none for. */
const windows: Readonly<Record<string, number>> = { '–': 0x96, '—': 0x97, '•': 0x95, '”': 0x94, '“': 0x93, '’': 0x92, '…': 0x85 }

/** A text as a PDF's string, in Windows' code page. */
export const encoded = (text: string): string => {
  let hex = ''
  for (const letter of text) {
    const code = windows[letter] ?? letter.charCodeAt(0)
    hex += (code > 255 ? 63 : code).toString(16).padStart(2, '0')
  }
  return `<${hex}>`
}
