import type { ComponentChildren } from 'preact'
import type { Translate } from '../../../i18n/translate.ts'
import { Icon } from '../icon/icon.tsx'
import { SrOnly } from '../sr-only/sr-only.tsx'

export type NoticeKind = 'error' | 'warning' | 'info' | 'success'

const LOOK = {
  error: { class: 'bad', icon: 'error' },
  warning: { class: 'warn', icon: 'warning' },
  info: { class: 'info', icon: 'info' },
  success: { class: 'ok', icon: 'approved' },
} as const

export type NoticeProps = {
  t: Translate
  kind: NoticeKind
  title?: string | undefined
  level?: 2 | 3 | 4 | undefined
  id?: string | undefined
  children?: ComponentChildren
}

/** Something found or to know, in its place on the page. What is wrong with a sent form belongs to `ErrorSummary`. */
export function Notice({ t, kind, title, level = 2, id, children }: NoticeProps) {
  const Heading = `h${level}` as const
  return (
    <div class={`note ${LOOK[kind].class}`} id={id}>
      <Icon name={LOOK[kind].icon} />
      <div>
        <SrOnly>{t(`components.notice.${kind}`)}: </SrOnly>
        {title && <Heading class="note-title">{title}</Heading>}
        {children}
      </div>
    </div>
  )
}
