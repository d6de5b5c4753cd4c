import type { Translate } from '../../../i18n/translate.ts'
import { Highlight, type HitPart } from '../highlight/highlight.tsx'
import { Icon } from '../icon/icon.tsx'
import { scrollable } from '../scroll-region/scroll-region.tsx'
import { SrOnly } from '../sr-only/sr-only.tsx'

export type ReviewLine = {
  number: number
  /** The line as read; marked where a value was taken from it. */
  parts: readonly HitPart[]
  /** Numbers of the evidence in this line, as shown on the record beside. */
  evidence?: readonly number[] | undefined
  /** `hit` gave a field, `finding` has a fault in it, `noise` is a page header or number. */
  kind?: 'plain' | 'hit' | 'finding' | 'blank' | 'noise' | undefined
}

export type ReviewLinesProps = { t: Translate; id: string; title: string; range: string; lines: readonly ReviewLine[] }

/** The source beside the draft. It scrolls by itself, so it is focusable and named: a keyboard must be able to scroll it. */
export const ReviewLines = ({ t, id, title, range, lines }: ReviewLinesProps) => (
  <section class="src" aria-labelledby={id} {...scrollable}>
    <header>
      <h2 id={id}>{title}</h2>
      <span class="small muted">{range}</span>
    </header>
    <ol class="plain lines">
      {lines.map(line => (
        <Line key={line.number} t={t} line={line} />
      ))}
    </ol>
  </section>
)

const CLASS = { plain: undefined, hit: 'hit', finding: 'find', blank: 'blank', noise: 'noise' } as const

function Line({ t, line }: { t: Translate; line: ReviewLine }) {
  const kind = line.kind ?? 'plain'
  return (
    <li id={lineId(line.number)} class={CLASS[kind]}>
      <span class="ev-slot">
        {line.evidence?.map(number => (
          <span key={number} class="ev">
            <SrOnly>{t('components.evidence')} </SrOnly>
            {number}
          </span>
        ))}
      </span>
      <span class="no">{line.number}</span>
      <span>
        {kind === 'blank' ? <SrOnly>{t('components.line-blank')}</SrOnly> : <Highlight parts={line.parts} />}
        {kind === 'finding' && (
          <>
            <Icon name="error" class="flagged" />
            <SrOnly> {t('components.line-finding')}</SrOnly>
          </>
        )}
      </span>
    </li>
  )
}

/** Where the evidence links lead. */
export const lineId = (number: number): string => `l${number}`
