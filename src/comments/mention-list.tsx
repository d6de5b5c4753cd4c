import { formatMoment } from '../i18n/format.ts'
import { translator } from '../i18n/translate.ts'
import { Button, Card, HiddenFields } from '../web/components/index.ts'
import type { Frame } from '../web/frame.ts'
import { workPaths } from '../web/paths.ts'
import type { WaitingMention } from './mention-store.ts'

type MentionListProps = {
  frame: Frame
  mentions: readonly WaitingMention[]
  /** The page it stands on, which is come back to. */
  on: 'tasks' | 'home'
}

/** Where a colleague has called on the reader and waits for a word. */
export function MentionList({ frame, mentions, on }: MentionListProps) {
  const t = translator(frame.lang)
  if (mentions.length === 0) return null
  return (
    <Card title={t('comments.called-on-you')} id="naevnt" aside={t('comments.called-count', { count: mentions.length })}>
      <ul class="plain">
        {mentions.map(({ commentId, by, kind, title, at, text }) => (
          <li key={commentId} class="summaryrow">
            <span>
              <a href={workPaths.comment(commentId)}>{t('comments.called', { by, about: t(`comments.about.${kind}`, { title }) })}</a>
              <span class="cell-sub">
                {formatMoment(frame.lang, at)}: {t('comments.quote', { text: beginning(text) })}
              </span>
            </span>
            <form method="post" action={workPaths.tickMention(commentId)}>
              <HiddenFields csrf={frame.csrf} values={{ from: on }} />
              <Button variant="secondary" small about={title}>
                {t('comments.tick')}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  )
}

const SHOWN = 160
const beginning = (text: string): string => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()} …` : text)
