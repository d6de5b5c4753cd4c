import type { Translate } from '../i18n/translate.ts'
import { ButtonLink } from '../web/components/index.ts'
import { workPaths } from '../web/paths.ts'

/** What else can be done with a record, beside its title. */
export const RecordActs = ({ t, kind, id, deleteHref }: { t: Translate; kind: string; id: string; deleteHref?: string }) => (
  <>
    <ButtonLink href={workPaths.recordHistory(kind, id)} variant="tertiary" icon="history">
      {t('authorities.history')}
    </ButtonLink>
    {deleteHref && (
      <ButtonLink href={deleteHref} variant="tertiary">
        {t('authorities.delete')}
      </ButtonLink>
    )}
  </>
)
