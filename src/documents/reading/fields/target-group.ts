/** What a sentence says the target group is: "Målgruppen er …", "Indsatsen er målrettet …". Running text only; a labelled field is taken whole. */
const stated = [
  /(?:^|[.]\s)Målgruppen (?:er|omfatter|består af|udgøres af)\s+([^.]{5,300})/u,
  /(?:indsatsen|initiativet|tilbuddet|projektet|forløbet) (?:er målrettet|retter sig mod|henvender sig til|er rettet mod|er for)\s+([^.]{5,300})/iu,
] as const

export const targetGroupIn = (text: string): string | null => {
  for (const pattern of stated) {
    const group = pattern.exec(text)?.[1]
    if (group) return group.replace(/\s*,?\s*(?:der skal|hvor|så|og som led)\s.*$/iu, '').trim()
  }
  return null
}
