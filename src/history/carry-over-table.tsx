import { CARRIES, type CarryItem, carryField } from '../domain/carry-over.ts'
import type { Translate } from '../i18n/translate.ts'
import { ResponsiveTable, Select, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'

type CarryOverTableProps = { t: Translate; form: FormState; caption: string; items: readonly CarryItem[]; href: (id: string) => string }

/** Each goal or initiative of the old period with the choice of what becomes of it. */
export function CarryOverTable({ t, form, caption, items, href }: CarryOverTableProps) {
  const field = (id: string, name: 'how' | 'into' | 'reason', title: string) => {
    const full = carryField(id, name)
    return { name: full, value: form.value(full), error: form.error(full), label: t(`plans.next.${name}-of`, { title }), labelHidden: true }
  }
  const options = CARRIES.map(how => ({ value: how, label: t(`history.value.how.${how}`) }))
  return (
    <ResponsiveTable
      caption={caption}
      rows={items}
      rowKey={item => item.id}
      columns={[
        {
          key: 'item',
          heading: t('plans.next.item'),
          rowHeading: true,
          cell: item => <a href={href(item.id)}>{nameOf(item)}</a>,
        },
        { key: 'how', heading: t('plans.next.how'), cell: item => <Select {...field(item.id, 'how', nameOf(item))} options={options} /> },
        {
          key: 'into',
          heading: t('plans.next.into'),
          cell: item => <TextField {...field(item.id, 'into', nameOf(item))} width="middle" />,
        },
        { key: 'reason', heading: t('plans.next.reason'), cell: item => <TextField {...field(item.id, 'reason', nameOf(item))} /> },
      ]}
    />
  )
}

const nameOf = ({ number, title }: CarryItem): string => [number, title].filter(Boolean).join(' ')
