import { formatDay } from '../i18n/format.ts'
import type { Lang, Translate } from '../i18n/translate.ts'
import { Card } from '../web/components/index.ts'
import { workPaths } from '../web/paths.ts'
import type { Succession } from './succession-store.ts'

/** What the unit came from and what it became, one line each. */
export const SuccessionList = ({ t, lang, successions }: { t: Translate; lang: Lang; successions: readonly Succession[] }) => (
  <Card title={t('authorities.successions')} id="successions">
    <ul>
      {successions.map(succession => (
        <li key={succession.id}>
          {formatDay(lang, succession.happenedOn)}: <a href={workPaths.unit(succession.from.id)}>{succession.from.name}</a>{' '}
          {t(`authorities.succession-verb.${succession.kind}`)} <a href={workPaths.unit(succession.to.id)}>{succession.to.name}</a>
          {succession.note && `. ${succession.note}`}
        </li>
      ))}
    </ul>
  </Card>
)
