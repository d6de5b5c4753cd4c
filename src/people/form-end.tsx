import type { Translate } from '../i18n/translate.ts'
import { ActionBar, Button, ButtonLink } from '../web/components/index.ts'

export const FormEnd = ({ t, back, submit }: { t: Translate; back: string; submit: string }) => (
  <ActionBar>
    <ButtonLink href={back} variant="tertiary">
      {t('people.cancel')}
    </ButtonLink>
    <Button>{submit}</Button>
  </ActionBar>
)
