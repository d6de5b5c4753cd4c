import { ROLES } from '../domain/role.ts'
import { type TreeUnit, treeOrder } from '../domain/unit-tree.ts'
import type { Translate } from '../i18n/translate.ts'
import { Radios, Select, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import { WHOLE } from './appointment-form.ts'

export type ChoosableUnit = TreeUnit & { readonly name: string }

/** What somebody becomes, where, and from when to when. */
export function AppointmentFields({ t, form, units }: { t: Translate; form: FormState; units: readonly ChoosableUnit[] }) {
  const field = (name: string) => ({ name, value: form.value(name), error: form.error(name) })
  return (
    <>
      <Radios
        {...field('role')}
        legend={t('people.role')}
        items={ROLES.map(role => ({ value: role, label: t(`people.role.${role}`), hint: t(`people.role-hint.${role}`) }))}
      />
      <Select
        {...field('unit')}
        label={t('people.where')}
        hint={t('people.where-hint')}
        prompt={t('people.where-choose')}
        options={[
          { value: WHOLE, label: t('people.whole-authority') },
          ...treeOrder(units).map(({ unit, depth }) => ({ value: unit.id, label: `${'– '.repeat(depth)}${unit.name}` })),
        ]}
      />
      <TextField {...field('valid_from')} label={t('people.first-day')} hint={t('authorities.day-hint')} width="middle" />
      <TextField {...field('valid_to')} label={t('people.last-day')} hint={t('people.last-day-hint')} width="middle" />
    </>
  )
}
