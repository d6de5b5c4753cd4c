import type { ExamplePolicy } from '../example-data.ts'
import { ACCESS } from './access.ts'
import { CHILDREN } from './children.ts'
import { CITY } from './city.ts'
import { DAILY_LIFE } from './daily-life.ts'
import { FIRST_PLAN, PAST_PLAN } from './first-plan.ts'
import { GOALS, PAST_GOALS } from './goals.ts'
import { TRUST } from './trust.ts'
import { WORK } from './work.ts'

/** The oldest first: each policy follows the one before it. */
export const POLICIES: readonly ExamplePolicy[] = [
  {
    title: 'Handicappolitik 2019-2022',
    vision: 'Havnstad skal være en by, hvor ingen bliver holdt ude af en trappe, et skema eller en vane.',
    english: {
      title: 'Disability policy 2019-2022',
      vision: 'Havnstad shall be a city where nobody is kept out by a stair, a form or a habit.',
    },
    from: '2019-01-01',
    to: '2022-12-31',
    adoptedOn: '2018-12-13',
    adoptedBy: 'Byrådet i Havnstad Kommune',
    decision: 'Sag 2018-1121',
    goals: PAST_GOALS,
    plans: [{ title: 'Handleplan 2019-2022', from: '2019-01-01', to: '2022-12-31', state: 'past', initiatives: PAST_PLAN }],
  },
  {
    title: 'Handicappolitik 2023-2026',
    vision:
      'Mennesker med handicap skal kunne leve et selvstændigt liv med høj livskvalitet. Her kan du følge hvert løfte: hvem der har ansvaret, hvad det koster, og hvad der er sket.',
    english: {
      title: 'Disability policy 2023-2026',
      vision:
        'People with disabilities shall be able to live an independent life of high quality. Here you can follow every promise: who is responsible, what it costs and what has happened.',
    },
    from: '2023-01-01',
    to: '2026-12-31',
    adoptedOn: '2022-12-15',
    adoptedBy: 'Byrådet i Havnstad Kommune',
    decision: 'Sag 2022-0874',
    goals: GOALS,
    plans: [
      { title: 'Handleplan 2023-2024', from: '2023-01-01', to: '2024-12-31', state: 'past', initiatives: FIRST_PLAN },
      {
        title: 'Handleplan 2025-2026',
        from: '2025-01-01',
        to: '2026-12-31',
        state: 'current',
        initiatives: [...TRUST, ...ACCESS, ...CITY, ...CHILDREN, ...WORK, ...DAILY_LIFE],
      },
    ],
  },
]
