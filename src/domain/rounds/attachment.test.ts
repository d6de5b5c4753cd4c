import { describe, expect, test } from 'vitest'
import { honestName, pictureKind, textKind } from './attachment.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')

describe('an attached file', () => {
  test('is what its bytes say', () => {
    expect(pictureKind(bytes('\x89PNG\r\n\x1a\n…'))).toBe('png')
    expect(pictureKind(bytes('\xff\xd8\xff\xe0'))).toBe('jpeg')
    expect(pictureKind(bytes('%PDF-1.7'))).toBeUndefined()
    expect(textKind(bytes('%PDF-1.7'), 'pdf')).toBe('pdf')
    expect(textKind(bytes(`${'PK\x03\x04'.padEnd(30, '.')}mimetypeapplication/vnd.oasis`), 'zip')).toBe('odt')
    expect(textKind(bytes('PK\x03\x04'.padEnd(60, '.')), 'zip')).toBe('docx')
    expect(textKind(bytes('Tre familier < fem familier'), 'unknown')).toBe('text')
  })
  test.each(['<!DOCTYPE html>', 'a\n<script>', '<svg onload="x">', '<?xml version="1.0"?>'])('that begins %j is no text', text =>
    expect(textKind(bytes(text), 'unknown')).toBeUndefined(),
  )
  test.each([
    ['status.pdf', 'pdf', 'status.pdf'],
    ['status.exe', 'pdf', 'status.exe.pdf'],
    ['Billede', 'jpeg', 'Billede.jpg'],
    ['tal.CSV', 'text', 'tal.CSV'],
  ] as const)('called %s of kind %s is named %s', (name, kind, named) => expect(honestName(name, kind)).toBe(named))
})
