/** A row that sums the others: "I alt", "KK samlet", "Total". */
export const isTotalRow = (unit: string): boolean =>
  /(?:^|\s)(?:i alt|ialt|samlet|total|totalt|sum|hele kommunen|alle|gennemsnit|totalt?)(?:\s|$)/iu.test(unit)
