const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

const roman = (number: number): string => {
  let rest = number
  let printed = ''
  for (const [value, letters] of romans)
    while (rest >= value) {
      printed += letters
      rest -= value
    }
  return printed
}

/** a … z, aa … zz, as office programs count on. */
const letters = (number: number): string => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))

export type Numeral = 'decimal' | 'lower-letter' | 'upper-letter' | 'lower-roman' | 'upper-roman'

/** A number longer than this is not meant to be printed in letters. */
const mostInLetters = 2000

/** How a number is printed in a list. */
export const printNumber = (number: number, as: Numeral): string => {
  if (as === 'decimal' || number < 1 || number > mostInLetters) return String(number)
  const printed = as.endsWith('roman') ? roman(number) : letters(number)
  return as.startsWith('upper') ? printed.toUpperCase() : printed
}

const signs: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
  '\uf06e': '■',
  '\uf0a8': '□',
  o: '○',
}

/** The sign of a bullet, from the fonts of signs that office programs use. */
export const printSign = (sign: string): string => signs[sign] ?? (/^[\ue000-\uf8ff]/u.test(sign) || sign.trim() === '' ? '•' : sign)

/** A reader tells "1 Bolig" from "3 pladser" by the stop: what the format says is a number gets one, where none is printed. */
export const withStop = (marker: string): string => (/^\d+$/.test(marker) ? `${marker}.` : marker)
