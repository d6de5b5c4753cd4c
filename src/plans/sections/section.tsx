import type { ComponentChildren } from 'preact'
import type { Translate } from '../../i18n/translate.ts'
import { Button } from '../../web/components/index.ts'
import type { DocForm } from '../../web/doc-form.ts'
import type { InitiativeChoices } from '../initiative-context-store.ts'

/** What every part of the initiative's form is made from. */
export type SectionProps = {
  readonly t: Translate
  readonly form: DocForm
  readonly choices: InitiativeChoices
  /** Where the form is sent; a button that changes rows adds the section, so that the page opens there again. */
  readonly action: string
}

export const Section = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section class="fs" id={id} aria-labelledby={`${id}-heading`}>
    <h2 id={`${id}-heading`}>{title}</h2>
    {children}
  </section>
)

/** Name, value and error of a field, by its name. */
export const fieldOf = (form: DocForm, name: string) => ({ name, value: form.value(name), error: form.error(name) })

type RowButtonProps = { t: Translate; action: string; section: string; value: string }

/** Adds a row to the form. It is a submit button: without a script the server gives the form back with one row more. */
export const AddRow = ({ action, section, value, label }: RowButtonProps & { label: string }) => (
  <p class="topgap">
    <Button variant="secondary" small icon="plus" name="act" value={value} formAction={`${action}#${section}`}>
      {label}
    </Button>
  </p>
)

type RowActsProps = Omit<RowButtonProps, 'value'> & { rows: string; id: string; about: string; at: number; of: number; movable?: boolean }

/** Moves or takes away one row; `about` tells a screen reader which. */
export const RowActs = ({ t, action, section, rows, id, about, at, of, movable = true }: RowActsProps) => (
  <p class="row rowacts">
    {(['up', 'down', 'remove'] as const)
      .filter(act => act === 'remove' || (movable && (act === 'up' ? at > 0 : at < of - 1)))
      .map(act => (
        <Button
          key={act}
          variant="tertiary"
          small
          name="act"
          value={`${rows}-${act}:${id}`}
          formAction={`${action}#${section}`}
          about={about}
        >
          {t(`plans.row.${act}`)}
        </Button>
      ))}
  </p>
)
