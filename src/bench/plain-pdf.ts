const line = 'Kommunen vil i de kommende \\345r g\\370re det lettere for alle at komme rundt i byen og deltage i livet d\\351r.'

/** A page as a word processor sets it: a heading and fifty lines. */
const content = (page: number): string =>
  [
    `BT /F 16 Tf 60 790 Td (${page}. Et kapitel om byen) Tj ET`,
    ...Array.from({ length: 50 }, (_, at) => `BT /F 10 Tf 60 ${750 - at * 14} Td (${line}) Tj ET`),
  ].join('\n')

/** A PDF of so many full pages, with a standard font and no pictures. */
export const plainPdf = (pages: number): Uint8Array => {
  const numbers = Array.from({ length: pages }, (_, at) => at)
  const bodies = [
    '<</Type /Catalog /Pages 2 0 R>>',
    `<</Type /Pages /Count ${pages} /Kids [${numbers.map(at => `${4 + 2 * at} 0 R`).join(' ')}]>>`,
    '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>',
    ...numbers.flatMap(at => {
      const stream = content(at + 1)
      return [
        `<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * at} 0 R /Resources <</Font <</F 3 0 R>>>>>>`,
        `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
      ]
    }),
  ]
  let text = '%PDF-1.7\n'
  const offsets = bodies.map((body, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
    return `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size ${bodies.length + 1} /Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}
