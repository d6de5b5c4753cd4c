import { formatDay } from '../i18n/format.ts'
import type { Lang, Translate } from '../i18n/translate.ts'
import type { OpenWork } from './open-work.ts'

const SHOWN = 100

export const WorkList = ({ t, lang, work }: { t: Translate; lang: Lang; work: readonly OpenWork[] }) => (
  <ul class="stack-s">
    {work.slice(0, SHOWN).map(({ id, title, href, due }) => (
      <li key={id}>
        <a href={href}>{title}</a>
        {due && ` (${t('people.work-due', { day: formatDay(lang, due) })})`}
      </li>
    ))}
    {work.length > SHOWN && <li>{t('people.work-more', { count: work.length - SHOWN })}</li>}
  </ul>
)
