/** One measured figure. A figure with a limit is within it, or the bench fails. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: 'ms CPU/request' | 'ratio' | 's' | 'KB' | 'MB' | 'KB/CPU s' | 'pages/CPU s'
  readonly atMost?: number
  readonly atLeast?: number
}

export const holds = ({ value, atMost = Number.POSITIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY }: Figure): boolean =>
  value <= atMost && value >= atLeast

export function line(figure: Figure): string {
  const value = figure.value.toFixed(
    figure.unit === 'ratio' || figure.unit === 's' || figure.unit === 'KB' ? 2 : figure.unit === 'ms CPU/request' ? 3 : 0,
  )
  const limit = figure.atMost !== undefined ? `at most ${figure.atMost}` : figure.atLeast !== undefined ? `at least ${figure.atLeast}` : ''
  const verdict = limit === '' ? '' : holds(figure) ? 'ok' : 'MISSED'
  return `${figure.name.padEnd(58)} ${value.padStart(10)} ${figure.unit.padEnd(15)} ${limit.padEnd(15)} ${verdict}`
}
