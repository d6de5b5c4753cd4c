import { SHORTEST_PASSWORD } from '../domain/password.ts'
import type { Translate } from '../i18n/translate.ts'
import { TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'

/** A password is never shown again, so a refused form asks for it once more. */
export const NewPasswordFields = ({ t, form }: { t: Translate; form: FormState }) => (
  <>
    <TextField
      name="password"
      type="password"
      label={t('people.new-password')}
      hint={t('people.new-password-hint', { min: SHORTEST_PASSWORD })}
      error={form.error('password')}
      autocomplete="new-password"
    />
    <TextField
      name="password_again"
      type="password"
      label={t('people.password-again')}
      error={form.error('password_again')}
      autocomplete="new-password"
    />
  </>
)
