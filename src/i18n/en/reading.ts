import type { reading as da } from '../da/reading.ts'

export const reading: Readonly<Record<keyof typeof da, string>> = {
  'reading.empty': 'The file is empty. Choose the right file, or save the document again.',
  'reading.not-text': 'The file is not a document we can read. Save it as .docx, PDF or plain text (.txt) and try again.',
  'reading.old-office': 'The file is in an old Office format. Open it, save it as {saveAs}, and try again.',
  'reading.encrypted': 'The file is protected by a password. Open it, remove the password, save it, and try again.',
  'reading.rtf': 'The file is in RTF format. Open it in Word, save it as .docx, and try again.',
  'reading.damaged': 'The file is damaged or was not downloaded whole. Download it again, or open it and save it anew.',
  'reading.no-text': 'The file holds no text. If the text is a picture, find the original file, or have the picture read to text first.',
  'reading.not-a-text-document': 'The file is a spreadsheet or a presentation. Open it, save it as {saveAs}, and try again.',
  'reading.several': 'The file is a ZIP within a ZIP. Unpack the inner one, and read its documents in by themselves.',
  'reading.too-many-files': 'The file is a ZIP with {count} files in it; there may be at most {max}. Put only the documents in it.',
  'reading.unpacks-too-large': 'The file takes up too much once unpacked: at most {megabytes} MB. Split the document, or save it as PDF.',
  'reading.too-deep': 'The file has too many layers of tables or lists inside each other. Save it as PDF, and try again.',
  'reading.declares-entities':
    'The file holds codes that no ordinary document has, so we do not read it. Open it, save it anew, and try again.',
  'reading.too-large': 'The file is too large: it may hold {max} bytes at most. Split the document and read the parts one by one.',
  'reading.too-many-lines': 'The file has too many lines: {max} at most. Split the document and read the parts one by one.',
  'reading.several-too-slow':
    'The ZIP file took more than {minutes} minutes to read, so we stopped before we came to this file. Send it by itself.',
  'reading.too-slow': 'The file took more than {seconds} seconds to read, so we stopped. Split the document and try again.',
  'reading.too-demanding': 'The file asked too much of the machine, so we stopped. Split the document, or save it as plain text.',
  'reading.cancelled': 'Reading was stopped. Nothing is saved.',
  'reading.pdf-locked': 'The PDF is locked with a password. Open it, save it without the password, and read it in again.',
  'reading.pdf-damaged': 'The PDF is damaged or not whole. Fetch it again from where it came, or save the document as a PDF anew.',
  'reading.pdf-scanned':
    'The PDF is pictures of pages without text, such as a scan. Find the document where it was written, or run text recognition (OCR) on it, and read it in again.',
  'reading.pdf-unreadable-font':
    'The PDF shows letters but has not kept which ones they are, so the text comes out as gibberish. Read in the original document (for example from Word), or run text recognition (OCR) on the PDF.',
  'reading.pdf-page-too-full':
    'Page {page} has more than {max} characters, and no ordinary page has. Save the document as a PDF anew, or take the page out.',
  'reading.too-many-pages': 'The document has {pages} pages; {max} at most. Split it and read the parts one by one.',

  'reading.finding.broken-digits': 'The digits are broken: “{printed}” is read as {meant}.',
  'reading.finding.broken-glyphs': 'Letters are torn apart on {count} {count?line|lines}.',
  'reading.finding.total-mismatch': 'The sum is {sum}, but {printed} is printed.',
  'reading.finding.percentage-mismatch': '{unit}: the percentage is {computed}, but {printed} is printed.',
  'reading.finding.duplicate': 'The same text stands on line {first}.',
  'reading.finding.contradiction': 'The years contradict each other: {one} and {other}.',
  'reading.finding.numbering-gap': 'The numbers jump from {before} to {after}.',
  'reading.finding.missing-owner': 'No one is named as responsible.',
  'reading.finding.missing-timeframe': 'No time frame is named.',
  'reading.finding.cut-by-link': 'The text is cut in two by a web address.',
  'reading.finding.pages-without-text': 'Page {pages}: pictures without text, not read.',
  'reading.finding.unreadable-font': 'On {count} {count?line|lines} the PDF has not kept which letters it shows.',
  'reading.finding.personal-number': 'This looks like a personal identity number.',

  'reading.no-such-file': 'The file {file} is not there, or it cannot be read.',
  'reading.counts':
    '{goals} {goals?goal|goals}, {initiatives} {initiatives?initiative|initiatives}, {figures} {figures?table|tables}, {remarks} {remarks?remark|remarks}.',
  'reading.no-owner': 'no one responsible',
  'reading.line': 'line {line}',
  'reading.cli.known': '{file} was read in before. Here it is.',
  'reading.coverage': '{accounted} of {filled} lines are accounted for ({percent} per cent).',
  'reading.left-over': 'Without a place: line {lines}',
}
