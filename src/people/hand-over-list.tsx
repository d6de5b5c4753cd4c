import { formatDay } from '../i18n/format.ts'
import type { Lang, Translate } from '../i18n/translate.ts'
import { workPaths } from '../web/paths.ts'
import type { HandOver } from './appointment-store.ts'
import { roleWords } from './role-words.ts'

/** Who took what from whom, the latest first. */
export const HandOverList = ({ t, lang, handOvers }: { t: Translate; lang: Lang; handOvers: readonly HandOver[] }) => (
  <ul class="stack-s">
    {handOvers.map(({ id, role, unit, from, to, firstDay, lastDay, reason }) => (
      <li key={id}>
        {roleWords(t, { role, unit })}: <a href={workPaths.person(from.id)}>{from.name}</a> {t('people.handed-to')}{' '}
        <a href={workPaths.person(to.id)}>{to.name}</a>{' '}
        {lastDay === null
          ? t('people.handed-from', { from: formatDay(lang, firstDay) })
          : t('people.handed-between', { from: formatDay(lang, firstDay), to: formatDay(lang, lastDay) })}
        {reason && `. ${reason}`}
      </li>
    ))}
  </ul>
)
