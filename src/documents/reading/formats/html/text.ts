import type { Paragraph } from '../pieces.ts'

/** The letters of one paragraph while the elements in it are gone through; blanks count as HTML counts them. */
export class Text {
  private text = ''
  private letters = 0
  private boldLetters = 0

  add(text: string, bold: boolean, kept: boolean): void {
    const single = kept ? text : text.replace(/[ \t\n\r\f]+/g, ' ')
    const more = kept || !/(?:^|[ \n])$/.test(this.text) ? single : single.replace(/^ /, '')
    this.text += more
    this.letters += more.length
    if (bold) this.boldLetters += more.length
  }

  break(): void {
    this.text = `${this.text.trimEnd()}\n`
  }

  /** What has been gathered, and the next one begins; undefined where there is nothing to see. */
  take(marker: string, heading: number | undefined): Paragraph | undefined {
    const text = this.text.replace(/^\n+|\s+$/g, '')
    const bold = this.letters > 0 && this.boldLetters > this.letters * 0.9
    this.text = ''
    this.letters = 0
    this.boldLetters = 0
    if (text.trim() === '') return undefined
    const style = { ...(heading && { heading }), ...(bold && { bold }) }
    return { kind: 'paragraph', text, page: 1, opens: false, style, ...(marker && { marker }) }
  }
}
