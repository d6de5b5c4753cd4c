import type { Example } from '../example.ts'
import { Tag } from '../tag/tag.tsx'
import { Tree } from './tree.tsx'

export const treeExamples: Example[] = [
  {
    name: 'Tree',
    side: 'public',
    show: () => (
      <Tree
        nodes={[
          {
            id: 'goal-4',
            number: '4',
            label: 'Børn og unge lærer og trives',
            href: '#tree-4',
            after: <Tag>6 indsatser</Tag>,
            children: [{ id: 'goal-4.1', number: '4.1', label: 'Færre dage uden skole', href: '#tree-4.1' }],
          },
          { id: 'goal-5', number: '5', label: 'Flere i job', href: '#tree-5' },
        ]}
      />
    ),
  },
]
