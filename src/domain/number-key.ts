/** Sorts printed numbers as people read them: "1.9" before "1.10", "2 a" after "2". Shape: each digit run padded to six. */
export const numberKey = (number: string): string => number.toLowerCase().replace(/\d+/g, digits => digits.padStart(6, '0'))
