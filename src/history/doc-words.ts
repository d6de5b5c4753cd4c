import { isRows, type Row, type Value } from '../domain/merge.ts'
import { isKey, type Translate } from '../i18n/translate.ts'
import type { RecordNames } from './record-names-store.ts'

/** What a person calls a field, a row and a value of a document. */
export type DocWords = {
  /** "Titel"; "Aktivitet »Ramper«: frist" for a field of a row. */
  label(path: string, row?: Row): string
  /** Ids as names, codes as words, sets and rows as a list. */
  value(path: string, value: Value | null | undefined): string
  /** A whole row, field by field. */
  row(field: string, row: Row | undefined): string
}

/** Fields that tell one row from another, best first. */
const NAMING = ['title', 'name', 'words', 'source_agreement', 'period', 'number', 'unit', 'field'] as const

export function docWords(t: Translate, names: RecordNames): DocWords {
  const fieldLabel = (field: string): string => {
    const [, year] = /^year-(\d{4})$/.exec(field) ?? []
    if (year) return t('history.year', { year })
    const [, source] = /^(.+)_en$/.exec(field) ?? []
    if (source) return t('history.in-english', { field: fieldLabel(source) })
    const key = `history.field.${field}`
    return isKey(key) ? t(key) : field
  }
  const word = (field: string, text: string): string => {
    const key = field === 'role' ? `people.role.${text}` : `history.value.${field}.${text}`
    return isKey(key) ? t(key) : (names.get(text) ?? text)
  }
  const rowName = (row: Row | undefined): string => {
    const field = NAMING.find(name => row?.[name])
    return field && row ? word(field, row[field] ?? '') : ''
  }
  const row = (field: string, of: Row | undefined): string =>
    Object.entries(of ?? {})
      .filter(([name, text]) => name !== 'id' && text !== '')
      .map(([name, text]) => t('history.field-value', { field: fieldLabel(name), value: word(name, text) }))
      .join('\n') || t('history.nothing', { field })
  return {
    label(path, of) {
      const [field = '', id, sub] = path.split('/')
      if (id === undefined) return fieldLabel(field)
      const key = `history.row.${field}`
      const noun = isKey(key) ? t(key) : fieldLabel(field)
      const name = rowName(of)
      const head = name ? t('history.row-named', { row: noun, name }) : noun
      return sub ? t('history.field-value', { field: head, value: fieldLabel(sub).toLowerCase() }) : head
    },
    value(path, value) {
      const field = path.split('/').at(-1) ?? ''
      if (value === null || value === undefined || value.length === 0) return t('history.empty')
      if (typeof value === 'string') return word(field, value)
      if (isRows(value)) return value.map(one => rowName(one) || row(field, one)).join('\n')
      return value.map(text => word(field, text)).join(', ')
    },
    row,
  }
}
