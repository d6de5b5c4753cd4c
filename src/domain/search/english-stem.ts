/** One form for plural and singular, and for the forms of a verb: homes → home, policies → policy, planned, planning → plan. */
export function englishStem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  return withoutE(withoutVerbEnding(withoutPlural(word)))
}

function withoutPlural(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|us|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word
}

function withoutVerbEnding(word: string): string {
  const found = /^(.*[aeiouy].*?)(?:ing|ed)$/.exec(word)
  const rest = found?.[1]
  if (rest === undefined || rest.length < 3) return word
  return /([bdfgmnprt])\1$/.test(rest) ? rest.slice(0, -1) : rest
}

/** "improve" and "improv(ing)" are one; a short word keeps its e. */
const withoutE = (word: string): string => (word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word)
