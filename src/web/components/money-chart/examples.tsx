import { formatMoney } from '../../../i18n/format.ts'
import type { Example } from '../example.ts'
import { MoneyChart } from './money-chart.tsx'

export const moneyChartExamples: Example[] = [
  {
    name: 'MoneyChart',
    side: 'public',
    show: t => (
      <MoneyChart
        t={t}
        amount={ore => formatMoney('da', ore)}
        years={[
          { year: 2025, permanent: 3_700_000_000, temporary: 11_900_000_000 },
          { year: 2026, permanent: 3_700_000_000, temporary: 22_300_000_000 },
          { year: 2029, permanent: 3_700_000_000, temporary: 0 },
          { year: 2030, permanent: 0, temporary: 0 },
        ]}
      />
    ),
  },
]
