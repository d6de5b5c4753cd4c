import type { Named } from '../domain/mentions.ts'
import type { Translate } from '../i18n/translate.ts'
import { MultiSelect, TextArea } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'

type CommentFieldsProps = { t: Translate; form: FormState; colleagues: readonly Named[] }

/** What is said, and who is told. Names in the text count as well as those chosen. */
export const CommentFields = ({ t, form, colleagues }: CommentFieldsProps) => (
  <>
    <TextArea
      name="comment"
      label={t('comments.text')}
      hint={colleagues.length > 0 ? t('comments.text-hint') : undefined}
      rows={3}
      value={form.value('comment')}
      error={form.error('comment')}
    />
    {colleagues.length > 0 && (
      <MultiSelect
        t={t}
        name="notify"
        label={t('comments.notify')}
        hint={t('comments.notify-hint')}
        values={form.all('notify')}
        error={form.error('notify')}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
    )}
  </>
)
