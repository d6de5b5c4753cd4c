import type { Translate } from '../i18n/translate.ts'
import { ActionBar, Button, ButtonLink } from '../web/components/index.ts'

/** Where every form here ends: back to where one came from, or on. */
export const FormEnd = ({ t, back, submit }: { t: Translate; back: string; submit?: string }) => (
  <ActionBar>
    <ButtonLink href={back} variant="tertiary">
      {t('authorities.cancel')}
    </ButtonLink>
    <Button>{submit ?? t('authorities.save')}</Button>
  </ActionBar>
)
