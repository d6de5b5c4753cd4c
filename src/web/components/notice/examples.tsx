import type { Example } from '../example.ts'
import { Notice } from './notice.tsx'

export const noticeExamples: Example[] = (['error', 'warning', 'info', 'success'] as const).map(kind => ({
  name: `Notice: ${kind}`,
  side: 'both',
  show: t => (
    <Notice t={t} kind={kind} title="Pengene slutter før arbejdet" level={3}>
      <p>
        Sæt penge af i 2027, eller lad arbejdet slutte i 2026. <a href="#money">Ret bevillingen</a>
      </p>
    </Notice>
  ),
}))
