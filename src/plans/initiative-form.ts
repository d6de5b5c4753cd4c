import type { Row } from '../domain/merge.ts'
import { MAX_OWN_VALUE, type OwnField, ownValue } from '../domain/own-fields.ts'
import type { Outcome } from '../domain/refusal.ts'
import type { Fields } from '../web/fields.ts'
import { FormReader } from '../web/form-reader.ts'
import { readAppropriations } from './appropriation-form.ts'
import { readIndicators } from './indicator-form.ts'
import { type Activity, FUNDING_STATUSES, type InitiativeInput, type Owner, type OwnValue, PARTS } from './initiative.ts'
import { readRows } from './row-reader.ts'

/** `ownFields` are the authority's definitions; what is read back from a document was tried against them when it was typed. */
export function parseInitiative(fields: Fields, ownFields?: readonly OwnField[]): Outcome<InitiativeInput> {
  const read = new FormReader(fields.text, fields.all)
  const planId = read.id('plan')
  if (planId === null) read.refuse('history.bad-choice', 'plan')
  const from = read.stated('starts')
  const to = read.stated('ends')
  if (from && to && to.end < from.start) read.refuse('history.to-before-from', 'ends')
  return read.outcome({
    isDraft: read.yes('draft'),
    planId: planId ?? '',
    parentId: read.id('parent'),
    number: read.text('number', { max: 20 }),
    title: read.text('title', { required: true, max: 500 }),
    text: read.text('text'),
    plainSummary: read.text('plain_summary', { max: 5000 }),
    goalIds: read.ids('goals'),
    owners: readOwners(read, fields),
    coordinatorName: read.text('coordinator_name', { max: 200 }),
    coordinatorEmail: readEmail(read),
    targetGroupIds: read.ids('target_groups'),
    targetGroupWords: read.text('target_group_words', { max: 2000 }),
    timeframe: {
      words: read.text('timeframe_words', { max: 500 }),
      from,
      to,
      ongoing: read.yes('ongoing'),
      permanent: read.yes('permanent'),
    },
    fundingStatus: read.oneOf('funding_status', FUNDING_STATUSES, 'unclear'),
    evidence: read.text('evidence'),
    articles: read.articles('articles'),
    activities: readRows(read, fields, 'activities', [], readActivity),
    appropriations: readAppropriations(read, fields),
    ...readIndicators(read, fields),
    ownValues: readOwnValues(read, fields, ownFields),
  })
}

function readEmail(read: FormReader): string {
  return (
    read.parsed('coordinator_email', text => (/^[^@\s]+@[^@\s]+$/.test(text) && text.length <= 254 ? text : null), 'plans.bad-email') ?? ''
  )
}

/** Each unit once: the first part stated for it counts. */
function readOwners(read: FormReader, fields: Fields): Owner[] {
  const owners = readRows(
    read,
    fields,
    'owners',
    ['part'],
    (_row, row): Owner => ({ unitId: row.id('unit') ?? '', part: row.oneOf('part', PARTS, 'lead') }),
  )
  return owners.filter((owner, index) => owner.unitId !== '' && owners.findIndex(other => other.unitId === owner.unitId) === index)
}

function readOwnValues(read: FormReader, fields: Fields, ownFields: readonly OwnField[] | undefined): OwnValue[] {
  return readRows(read, fields, 'own', ['field'], ({ id }, row): OwnValue => {
    const value = row.text('value', { max: MAX_OWN_VALUE })
    const field = ownFields?.find(one => one.id === id)
    if (ownFields && !field) row.refuse('history.gone-choice', 'value')
    return { fieldId: id, value: (field && row.parsed('value', text => ownValue(field, text), `plans.own.bad-${field.kind}`)) ?? value }
  })
}

function readActivity(row: Row, read: FormReader): Activity {
  return {
    id: row.id,
    number: read.text('number', { max: 20 }),
    title: read.text('title', { required: true, max: 500 }),
    actors: read.text('actors', { max: 1000 }),
    aim: read.text('aim', { max: 5000 }),
    deadline: read.stated('deadline'),
    deadlineWords: read.text('deadline_words', { max: 500 }),
    doneOn: read.day('done_on'),
  }
}
