import type { Translate } from '../i18n/translate.ts'
import { workPaths } from '../web/paths.ts'

/** What else can be done with a record, under its form. */
export const RecordLinks = ({ t, kind, id, deleteHref }: { t: Translate; kind: string; id: string; deleteHref?: string }) => (
  <p class="row">
    <a href={workPaths.recordHistory(kind, id)}>{t('authorities.history')}</a>
    {deleteHref && <a href={deleteHref}>{t('authorities.delete')}</a>}
  </p>
)
