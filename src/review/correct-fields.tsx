import type { ItemKind, Reference } from '../domain/review/fields.ts'
import { Checkbox, DateField, FieldSet, Select, type SelectOption, TextArea, TextField } from '../web/components/index.ts'
import type { FormState } from '../web/form-state.ts'
import { AMOUNT_KINDS, BLANK_ROWS, FUNDING, MONEY_ROLES } from './correct-form.ts'
import type { Words } from './review-words.ts'

/** What references may be chosen among, as a person reads them. */
export type ReferenceOptions = { readonly goals: readonly SelectOption[]; readonly initiatives: readonly SelectOption[] }

export type FieldsProps = { words: Words; form: FormState; options: ReferenceOptions }

/** All the fields of an item of this kind, as a form. */
export function CorrectFields({ kind, ...props }: FieldsProps & { kind: ItemKind }) {
  if (kind === 'initiative') return <InitiativeFormFields {...props} />
  if (kind === 'goal') return <GoalFormFields {...props} />
  if (kind === 'priority') return <PriorityFormFields {...props} />
  if (kind === 'figure') return <FigureFormFields {...props} />
  return <RemarkFormFields {...props} />
}

type TextProps = { words: Words; form: FormState; name: string }

const Line = ({ words: { t }, form, name, width }: TextProps & { width?: 'short' | 'middle' | 'full' }) => (
  <TextField name={name} label={t(labelKey(name))} value={form.value(name)} error={form.error(name)} width={width} />
)

const Long = ({ words: { t }, form, name, rows = 6 }: TextProps & { rows?: number }) => (
  <TextArea name={name} label={t(labelKey(name))} value={form.value(name)} error={form.error(name)} rows={rows} />
)

type Labelled = 'number' | 'title' | 'text' | 'targetGroup' | 'unitOfMeasure' | 'period' | 'author' | 'said'
const labelKey = (name: string) => `review.field.${name as Labelled}` as const

function Choice({ words: { t }, form, name, options }: TextProps & { options: readonly SelectOption[] }) {
  return (
    <Select
      name={name}
      label={t(`review.field.${name as 'parent' | 'goal' | 'about'}`)}
      value={form.value(name)}
      error={form.error(name)}
      prompt={t('review.none')}
      options={options}
    />
  )
}

const Units = ({ words: { t }, form }: Omit<TextProps, 'name'>) => (
  <TextArea
    name="units"
    label={t('review.field.units')}
    hint={t('review.units-hint')}
    value={form.value('units')}
    error={form.error('units')}
    rows={3}
  />
)

function GoalFormFields({ words, form, options }: FieldsProps) {
  const { t } = words
  return (
    <>
      <Line words={words} form={form} name="number" width="short" />
      <Line words={words} form={form} name="title" />
      <Choice words={words} form={form} name="parent" options={options.goals} />
      <Long words={words} form={form} name="text" />
      <TextField
        name="articles"
        label={t('review.field.articles')}
        hint={t('review.articles-hint')}
        value={form.value('articles')}
        error={form.error('articles')}
        width="middle"
      />
    </>
  )
}

const PriorityFormFields = ({ words, form, options }: FieldsProps) => (
  <>
    <Long words={words} form={form} name="text" rows={4} />
    <Choice words={words} form={form} name="goal" options={options.goals} />
    <Units words={words} form={form} />
  </>
)

const RemarkFormFields = ({ words, form, options }: FieldsProps) => (
  <>
    <Line words={words} form={form} name="author" />
    <Line words={words} form={form} name="said" width="middle" />
    <Choice words={words} form={form} name="goal" options={[...options.goals, ...options.initiatives]} />
    <Long words={words} form={form} name="text" rows={8} />
  </>
)

function InitiativeFormFields(props: FieldsProps) {
  const { words, form, options } = props
  const { t } = words
  return (
    <>
      <Line words={words} form={form} name="number" width="short" />
      <Line words={words} form={form} name="title" />
      <Goals {...props} />
      <Choice words={words} form={form} name="parent" options={options.initiatives} />
      <Units words={words} form={form} />
      <Select
        name="sharing"
        label={t('review.sharing')}
        value={form.value('sharing')}
        options={[
          { value: 'together', label: t('review.together') },
          { value: 'lead', label: t('review.first-leads') },
        ]}
      />
      <Long words={words} form={form} name="targetGroup" rows={3} />
      <Time words={words} form={form} />
      <Money words={words} form={form} />
      <Select
        name="funding"
        label={t('review.field.funding')}
        value={form.value('funding')}
        prompt={t('review.none')}
        options={FUNDING.map(status => ({ value: status, label: t(`review.funding.${status}`) }))}
      />
      <Long words={words} form={form} name="text" rows={10} />
    </>
  )
}

/** One list for each goal chosen, and one for another: no script is needed to choose several. */
function Goals({ words: { t }, form, options }: FieldsProps) {
  const chosen: readonly Reference[] = [...form.all('goals'), '']
  return (
    <>
      {chosen.map((goal, at) => (
        <Select
          key={goal}
          name="goals"
          id={at === 0 ? 'goals' : `goals-${at + 1}`}
          label={at === 0 ? t('review.field.goals') : t('review.another-goal')}
          value={goal}
          error={at === 0 ? form.error('goals') : undefined}
          prompt={t('review.none')}
          options={options.goals}
        />
      ))}
    </>
  )
}

function Time({ words: { t }, form }: Omit<TextProps, 'name'>) {
  return (
    <FieldSet id="time" legend={t('review.field.time')}>
      <TextArea name="time-words" label={t('review.time-words')} value={form.value('time-words')} rows={2} />
      <DateField t={t} name="from" label={t('review.time-from')} value={form.value('from')} error={form.error('from')} />
      <DateField t={t} name="to" label={t('review.time-to')} value={form.value('to')} error={form.error('to')} />
      <Checkbox name="ongoing" label={t('review.ongoing-label')} checked={form.value('ongoing') !== ''} />
      <Checkbox name="permanent" label={t('review.permanent-label')} checked={form.value('permanent') !== ''} />
    </FieldSet>
  )
}

/** So many rows as hold something, and one for another: also more than may be sent, so that none is lost unseen. */
function rowsOf(form: FormState, prefix: string, names: readonly string[]): readonly number[] {
  let filled = 0
  for (let at = 0; at < 1000; at++) if (names.some(name => form.value(`${prefix}-${at}-${name}`) !== '')) filled = at + 1
  return Array.from({ length: filled + BLANK_ROWS }, (_, at) => at)
}

function Money({ words: { t }, form }: Omit<TextProps, 'name'>) {
  return (
    <>
      {rowsOf(form, 'money', ['words', 'amount', 'price-level', 'note']).map(at => {
        const name = (part: string) => `money-${at}-${part}`
        return (
          <FieldSet key={at} id={name('row')} legend={t('review.money-legend', { number: at + 1 })}>
            <TextField
              name={name('words')}
              label={t('review.money-words')}
              value={form.value(name('words'))}
              error={form.error(name('words'))}
            />
            <TextField
              name={name('amount')}
              label={t('review.money-amount')}
              hint={t('review.money-amount-hint')}
              value={form.value(name('amount'))}
              error={form.error(name('amount'))}
              width="middle"
            />
            <Select
              name={name('role')}
              label={t('review.money-role')}
              value={form.value(name('role'))}
              options={MONEY_ROLES.map(role => ({ value: role, label: t(`review.money-role.${role}`) }))}
            />
            <Select
              name={name('kind')}
              label={t('review.money-kind')}
              value={form.value(name('kind'))}
              options={[
                { value: '', label: t('review.money-kind-unsaid') },
                ...AMOUNT_KINDS.map(kind => ({ value: kind, label: t(`history.value.kind.${kind}`) })),
              ]}
            />
            <TextField
              name={name('price-level')}
              label={t('plans.field.price_level')}
              value={form.value(name('price-level'))}
              error={form.error(name('price-level'))}
              width="middle"
            />
            <TextField name={name('note')} label={t('review.money-note')} value={form.value(name('note'))} />
            <Checkbox name={name('permanent')} label={t('review.money-permanent')} checked={form.value(name('permanent')) !== ''} />
            {form.value(name('words')) !== '' && <Checkbox name={name('remove')} label={t('review.money-remove')} />}
          </FieldSet>
        )
      })}
    </>
  )
}

function FigureFormFields({ words, form, options }: FieldsProps) {
  const { t } = words
  return (
    <>
      <Line words={words} form={form} name="title" />
      <Choice words={words} form={form} name="about" options={[...options.goals, ...options.initiatives]} />
      <Line words={words} form={form} name="unitOfMeasure" width="middle" />
      <Line words={words} form={form} name="period" width="middle" />
      {rowsOf(form, 'row', ['unit', 'measured', 'target']).map(at => {
        const field = (part: 'unit' | 'measured' | 'target', label: string, hint?: string) => (
          <TextField
            name={`row-${at}-${part}`}
            label={label}
            hint={hint}
            value={form.value(`row-${at}-${part}`)}
            error={form.error(`row-${at}-${part}`)}
            width="middle"
          />
        )
        return (
          <FieldSet
            key={at}
            id={at === 0 ? 'rows' : `rows-${at + 1}`}
            legend={t('review.row-legend', { number: at + 1 })}
            error={at === 0 ? form.error('rows') : undefined}
          >
            {field('unit', t('review.row-unit'), t('review.row-unit-hint'))}
            {field('measured', t('review.measured'))}
            {field('target', t('review.target'))}
          </FieldSet>
        )
      })}
    </>
  )
}
