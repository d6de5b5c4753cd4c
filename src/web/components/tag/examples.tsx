import type { Example } from '../example.ts'
import { Abbreviation, Tag } from './tag.tsx'

export const tagExamples: Example[] = [
  {
    name: 'Tag and Abbreviation',
    side: 'both',
    show: () => (
      <p>
        <Tag kind="warn" icon="warning">
          Kræver et valg
        </Tag>{' '}
        <Tag>Kladde</Tag> <Abbreviation short="SOC" name="Social" />
      </p>
    ),
  },
]
