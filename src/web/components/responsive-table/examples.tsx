import type { Example } from '../example.ts'
import { StatusMark } from '../status-mark/status-mark.tsx'
import { ResponsiveTable } from './responsive-table.tsx'

const ROWS = [
  {
    number: '1.1',
    title: 'Én indgang til socialområdet',
    summary: 'Sagsbehandlere for alle målgrupper sidder ét sted',
    unit: 'Social',
    status: 'delayed',
    money: '2,4 mio. kr.',
  },
  {
    number: '3.5',
    title: 'Fra 4 til 16 tilsynsførende',
    summary: 'Kontrol af frie fortove',
    unit: 'Teknik og Miljø',
    status: 'on-plan',
    money: '',
  },
] as const

export const responsiveTableExamples: Example[] = [
  {
    name: 'ResponsiveTable',
    side: 'both',
    show: t => (
      <ResponsiveTable
        caption="Indsatser 1 til 2 af 2, sorteret efter nummer"
        rows={ROWS}
        rowKey={row => row.number}
        columns={[
          { key: 'number', heading: 'Nr.', cell: row => row.number, bare: true },
          {
            key: 'title',
            heading: 'Indsats',
            rowHeading: true,
            cell: row => (
              <>
                <a href={`#${row.number}`}>{row.title}</a>
                <span class="under cell-sub">{row.summary}</span>
              </>
            ),
          },
          { key: 'unit', heading: 'Ansvar', cell: row => row.unit },
          { key: 'status', heading: 'Status', cell: row => <StatusMark t={t} status={row.status} /> },
          { key: 'money', heading: 'Penge', number: true, cell: row => row.money },
        ]}
        foot={['', 'I alt', '', '', '2,4 mio. kr.']}
      />
    ),
  },
]
