import type { documents as danish } from '../da/documents.ts'

export const documents: Readonly<Record<keyof typeof danish, string>> = {
  'documents.title': 'Documents',
  'documents.sub':
    'Policies, plans, status reports and statements you have read in. Each initiative can be shown with the lines it was read from.',
  'documents.upload': 'Read in a document',
  'documents.none-title': 'No documents yet',
  'documents.none': 'Begin with your policy or action plan. It becomes a draft that you go through before anything becomes initiatives.',
  'documents.caption': 'Documents, newest first',
  'documents.name': 'Document',
  'documents.kind': 'Kind',
  'documents.issuer': 'Issuer',
  'documents.uploaded': 'Read in',
  'documents.review': 'Review',
  'documents.not-read': 'Not read',
  'documents.in-review': '{decided} of {total} items decided',
  'documents.accepted': 'Put in the plan {date}',
  'documents.kind.status': 'Status report',
  'documents.kind.action-plan': 'Action plan',
  'documents.kind.policy': 'Policy',
  'documents.kind.national-report': 'National report',
  'documents.kind.memo': 'Memo',
  'documents.kind.hearing-statement': 'Hearing statement',
  'documents.kind.unknown': 'Not stated',

  'documents.upload-title': 'Read in a document',
  'documents.upload-sub': 'The file becomes a draft in seconds. Nothing becomes initiatives until you have gone through it.',
  'documents.file': 'Choose a file',
  'documents.file-hint':
    'Plain text (.txt), at most {megabytes} MB. If you have a PDF or a Word document, open it and save it as plain text.',
  'documents.read': 'Read the file',
  'documents.then-title': 'What happens next',
  'documents.then-1': 'We find goals, initiatives, owners, money and time, and show them beside the lines they were read from.',
  'documents.then-2': 'You accept, correct, merge, split or skip. You can take a break at any time.',
  'documents.then-3': 'At the end you put everything in the plan in one act. It can be undone.',
  'documents.personal-title': 'No personal identity numbers',
  'documents.personal':
    'The system holds policy, not citizens’ cases. If we find a CPR number, we do not keep the file, but show you where it stands.',

  'documents.file-missing': 'Choose a file before you send.',
  'documents.too-large': 'The file is larger than {megabytes} MB. Nothing is saved. Split it into several files, or save the text only.',
  'documents.cpr-in-name': 'The name of the file looks like a CPR number. Give it another name and try again. Nothing is saved.',
  'documents.cpr-found':
    'The file holds {count} CPR {count?number|numbers}. Nothing is saved. Delete {count?it|them} in the file, save it, and try again.',
  'documents.cpr-title': 'Where the identity numbers stand',
  'documents.cpr-line': 'Line {line}',
  'documents.cpr-more': 'And {count} more {count?place|places}.',
  'documents.cpr-help': 'Is it not an identity number? Write it with blanks or full stops, so that it cannot be taken for one.',
  'documents.known': 'The file was read in before, {date}. Here it is.',
  'reading.empty': 'The file is empty, or holds pictures only. If it is scanned, ask for it as text. Nothing is saved.',
  'reading.not-text':
    'The file is not plain text. Open it in the program it was made in, choose “Save as” and “Plain text (.txt)”, and try again. Nothing is saved.',
  'reading.too-large':
    'The text is more than we can read at once (at most {max} characters). Split it into several files. Nothing is saved.',
  'reading.too-many-lines': 'The text has more than {max} lines. Split it into several files. Nothing is saved.',
  'reading.timed-out': 'Reading the file took too long, so we stopped. Nothing is saved. Split the file into smaller parts and try again.',
  'reading.too-much-memory':
    'The file needed more memory than a reading may use. Nothing is saved. Split the file into smaller parts and try again.',
  'reading.failed': 'The file could not be read. Nothing is saved. Try saving it as plain text again.',

  'documents.about': 'About the document',
  'documents.title-field': 'Title',
  'documents.dated': 'Date',
  'documents.dated-hint': 'As it stands in the document, such as “June 2025”. May be left empty.',
  'documents.public': 'Show the document on the public site',
  'documents.public-hint':
    'Title, issuer and the lines that initiatives were read from are shown at the next publication. The original file is not.',
  'documents.save': 'Save',
  'documents.done.saved': 'Saved.',
  'documents.stale':
    'Somebody else has changed this meanwhile. The newest stands under “Saved now”, your own in the fields. Save again if yours should stand.',
  'documents.saved-now': 'Saved now',
  'documents.bad-kind': 'Choose a kind from the list.',
  'documents.facts': '{file}, {size}, {lines} lines. Uploaded {date} by {by}.',
  'documents.original': 'Get the original file',
  'documents.readings': 'Reviews',
  'documents.readings-caption': 'Reviews, newest first',
  'documents.reading-at': 'Read {at}',
  'documents.read-again': 'Read again',
  'documents.read-again-hint': 'What the document has given before is recognised and not made twice.',
  'documents.lines': 'The lines',
  'documents.lines-range': 'Lines {from}-{to} of {all}',
  'documents.delete': 'Delete the document',
  'documents.done.deleted': 'The document is deleted.',
  'documents.in-use':
    'The document cannot be deleted: {count} {count?record was|records were} read from it. Undo the review, or delete the records first.',
}
