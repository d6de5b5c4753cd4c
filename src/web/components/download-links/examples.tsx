import type { Example } from '../example.ts'
import { DownloadLinks } from './download-links.tsx'

export const downloadLinksExamples: Example[] = [
  {
    name: 'DownloadLinks',
    side: 'public',
    show: () => (
      <DownloadLinks
        level={3}
        title="Tag listen med"
        text="Du får de 37 indsatser, du har valgt."
        links={[
          { href: '#csv', label: 'Regneark (CSV)', type: 'text/csv' },
          { href: '#json', label: 'Data (JSON)', type: 'application/json' },
        ]}
      />
    ),
  },
]
