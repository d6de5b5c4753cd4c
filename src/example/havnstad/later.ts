import type { ExampleLater } from '../example-data.ts'

/** What happened to the present plan after it was published, in the order it was told. */
export const LATER: readonly ExampleLater[] = [
  {
    at: '2026-09-10T07:30:00Z',
    note: 'Forvaltningerne har set på deres indsatser efter sommeren.',
    initiatives: [
      {
        number: '1.2',
        status: {
          phase: 'completed',
          assessment: 'on-plan',
          trend: 'better',
          reason: 'Alle 34 sagsbehandlere er ansat. Hver har nu 28 sager.',
          next: '',
          completedOn: '2026-09-01',
        },
      },
      {
        number: '1.8',
        status: {
          phase: 'running',
          assessment: 'on-plan',
          trend: 'better',
          reason: 'De første 90 klager er gennemgået med Handicaprådet.',
          next: 'De tre fejl, der skal rettes først, bliver valgt i oktober.',
        },
      },
      {
        number: '5.3',
        status: {
          phase: 'running',
          assessment: 'delayed',
          trend: 'worse',
          reason: 'To mentorer er stoppet, og 22 unge venter på en ny.',
          next: 'Stillingerne bliver slået op igen i oktober.',
          override: 'Datoer og penge holder, men de unge mangler mentorer nu.',
        },
      },
      {
        number: '6.7',
        status: {
          phase: 'running',
          assessment: 'on-plan',
          trend: 'unchanged',
          reason: '140 borgere har fået en løsning i deres eget hjem.',
          next: 'Hjemmeplejen vælger de næste 60 sammen med borgerne.',
        },
      },
      {
        number: '6.4',
        status: {
          phase: 'running',
          assessment: 'delayed',
          trend: 'worse',
          reason: 'Sygeplejersken til tre botilbud er ikke fundet.',
          next: 'Lægehuset på Molevej hjælper, til stillingen er besat.',
          override: 'Datoer og penge holder, men 70 beboere får ikke deres tjek i år.',
        },
      },
    ],
  },
  {
    at: '2026-10-29T09:00:00Z',
    note: 'Byrådet har vedtaget budgettet for 2027.',
    initiatives: [
      { number: '1.1', fields: { ends: '2027-03' } },
      {
        number: '1.3',
        fields: { ends: '2027' },
        money: { source: 'Budget 2027', years: { 2027: 2.4 } },
        status: {
          phase: 'running',
          assessment: 'on-plan',
          trend: 'better',
          reason: 'Byrådet har fundet penge til de sidste hold.',
          next: 'To hold begynder i februar 2027.',
        },
      },
      {
        number: '6.2',
        fields: { funding_status: 'funded' },
        money: { source: 'Budget 2027', years: { 2027: 9.5, 2028: 9.5 } },
      },
    ],
  },
]
