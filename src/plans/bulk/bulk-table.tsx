import type { Doc } from '../../domain/merge.ts'
import { type DocWords, docWords } from '../../history/doc-words.ts'
import type { RecordNames } from '../../history/record-names-store.ts'
import { refusalText } from '../../i18n/refusal-text.ts'
import type { Translate } from '../../i18n/translate.ts'
import { Icon, ResponsiveTable } from '../../web/components/index.ts'
import { workPaths } from '../../web/paths.ts'
import type { Foreseen } from './change-many.ts'

type Row = Pick<Foreseen, 'initiativeId' | 'title' | 'before' | 'after'> & Partial<Pick<Foreseen, 'refusals'>>

/** What each initiative says before and after, field by field. */
export function BulkTable({ t, rows, names }: { t: Translate; rows: readonly Row[]; names: RecordNames }) {
  const words = docWords(t, names)
  return (
    <ResponsiveTable
      caption={t('plans.bulk.caption')}
      rows={rows}
      rowKey={row => row.initiativeId}
      columns={[
        {
          key: 'initiative',
          heading: t('plans.tree.column-initiative'),
          rowHeading: true,
          cell: row => <a href={workPaths.initiative(row.initiativeId)}>{row.title}</a>,
        },
        { key: 'before', heading: t('plans.bulk.before'), cell: row => <Part words={words} part={row.before} /> },
        {
          key: 'after',
          heading: t('plans.bulk.after'),
          cell: row => (
            <>
              <Part words={words} part={row.after} />
              {row.refusals?.map(refusal => (
                <span class="lack" key={refusal.key}>
                  <Icon name="error" /> {refusalText(t, refusal)}
                </span>
              ))}
            </>
          ),
        },
      ]}
    />
  )
}

const Part = ({ words, part }: { words: DocWords; part: Doc }) => (
  <>
    {Object.entries(part).map(([field, value]) => (
      <div class="said" key={field}>
        {`${words.label(field)}: ${words.value(field, value)}`}
      </div>
    ))}
  </>
)
