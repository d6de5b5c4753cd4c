import type { operations as danish } from '../da/operations.ts'

export const operations: Readonly<Record<keyof typeof danish, string>> = {
  'operations.folder-denied':
    'Tovholder may not write in the folder {folder}. Let the user who starts Tovholder write there, or choose another folder with TOVHOLDER_DATA.',
  'operations.disk-full': 'There is no space left on the disk ({folder}). Nothing is lost. Make room, and start again.',
  'operations.folder-is-no-folder': '{folder} is a file. Tovholder needs a folder. Choose one with TOVHOLDER_DATA.',
  'operations.folder-unreachable':
    'The database cannot run as root, and user {uid} cannot reach {folder}. Choose another folder with TOVHOLDER_DATA, or use a server with DATABASE_URL.',
  'operations.no-server-user':
    'The database cannot run as root, and the machine has no user called tovholder or nobody. Create one, or use a server with DATABASE_URL.',
  'operations.user-without-name':
    'User {uid} has no name on this machine (/etc/passwd), so the database cannot start. Give the user a name, or use a server with DATABASE_URL.',
  'operations.no-embedded-server':
    'No database comes with this kind of machine ({platform}), or it is not installed. Run npm ci without --omit=optional, or use a server with DATABASE_URL.',
  'operations.cluster-not-made': 'The database in {folder} could not be created: {reason}',
  'operations.cluster-other-version':
    'The database in {folder} was made with PostgreSQL {found}, but this Tovholder uses {needed}. Take a backup with the old Tovholder, and restore it into a new folder with this one.',
  'operations.server-not-started': 'The database does not start. Read {log}. It ends with: {reason}',
  'operations.socket-taken': 'The folder {folder} belongs to another user. Remove it, or set TMPDIR to a folder of your own.',
  'operations.server-unreachable':
    'The database does not answer at {place}. Is the server running, and is the address in DATABASE_URL right?',
  'operations.server-login': 'The database at {place} refuses the user name or the password. Correct DATABASE_URL.',
  'operations.server-no-database': 'The database {place} does not exist. Create it, or correct DATABASE_URL.',
  'operations.server-too-many-connections': 'The database at {place} has no more free connections. Close some, or raise max_connections.',
  'operations.server-role-login':
    'Tovholder cannot sign in as {role} at {place}. Give the role a password, and set TOVHOLDER_APP_URL and TOVHOLDER_PUBLIC_URL (see docs/operations.md).',
  'operations.server-role-too-strong':
    'The role {role} at {place} owns the tables or may do anything. The wall between authorities would not hold. Use a plain role.',
  'operations.server-right-missing':
    'The user in DATABASE_URL lacks rights at {place} ({reason}). It must own the database and be allowed to create roles (see docs/operations.md).',
  'operations.nothing-there': 'There is no Tovholder database in {place}. Correct TOVHOLDER_DATA or DATABASE_URL.',
  'operations.database-newer':
    'The database is from a newer Tovholder ({migrations}). Start the newer one, or restore an older backup into a new folder.',
  'operations.port-taken': 'Port {port} is in use. Close the other program, or choose another port with PORT.',
  'operations.port-denied': 'Tovholder may not use port {port}. Choose one above 1024 with PORT.',
  'operations.bad-setting': '{name} has a value that cannot be used: {value}',

  'operations.file-missing': 'The file {file} does not exist.',
  'operations.file-exists': 'The file {file} exists already. Choose another name.',
  'operations.file-needed': 'Say which file. See tovholder {command} --help.',
  'operations.unknown-option': 'tovholder {command} does not know {option}. See tovholder {command} --help.',
  'operations.backup-unreadable': '{file} is not a whole backup from Tovholder. Nothing has been changed.',
  'operations.backup-altered':
    'The content of {table} in {file} does not match the backup’s own checksum. The file was altered or damaged. Nothing has been changed.',
  'operations.backup-newer': '{file} was taken with a newer Tovholder ({migrations}). Use that, or a newer one. Nothing has been changed.',
  'operations.backup-inconsistent': 'The content of {file} breaks the rules of the database: {reason}. Nothing has been changed.',
  'operations.restore-not-empty':
    'The database is not empty: {rows} rows. Restore into a new folder (TOVHOLDER_DATA), or replace everything there is with --replace --yes.',
  'operations.restore-in-use': 'Tovholder is running on this database. Stop it, then restore.',
  'operations.restore-unconfirmed': '--replace deletes everything in the database now. Add --yes if that is what you want.',

  'operations.backup-done': 'The backup is in {file}: {tables} tables, {rows} rows, {megabytes} MB. It has been read through and checked.',
  'operations.restore-held':
    '{count} {count?mail was|mails were} waiting when the backup was taken and {count?is|are} held: some may have been sent since. Go to Mail in Tovholder and send them from there.',
  'operations.restore-done': '{file} has been restored: {tables} tables, {rows} rows, taken {taken}.',
  'operations.listening': 'Tovholder runs at {address}',
  'operations.stopping': 'Tovholder is stopping.',
  'operations.data-folder': 'Data is in {folder}',
  'operations.data-far':
    'The database is in {folder}, because its user cannot reach {data}. A copy of {data} is therefore no backup: use tovholder backup.',
  'operations.example-loading': 'The folder is new. Loading the example, Havnstad Kommune …',

  'operations.unknown-command': 'Tovholder does not know the command {command}.',
  'operations.did-you-mean': 'Did you mean {command}?',
  'operations.usage': 'Usage: tovholder COMMAND [options]\n\nCommands:',
  'operations.usage-more':
    'tovholder COMMAND --help says more. The language follows LC_ALL and LANG: English if they begin with en, otherwise Danish.',
  'operations.unexpected': 'Something happened that we had not foreseen. Please report it with the text here:',

  'operations.summary.start': 'starts Tovholder on this machine',
  'operations.summary.backup': 'backs everything up into one file',
  'operations.summary.restore': 'restores a backup',
  'operations.help.start': `Usage: tovholder start [--empty]

Starts Tovholder and prints the address. Ctrl-C stops it. A new data folder gets an
example, Havnstad Kommune; --empty leaves it out.

Settings (environment variables):
  PORT                 the port (3000)
  HOST                 the address to listen on (127.0.0.1; 0.0.0.0 for all)
  TOVHOLDER_DATA       the folder for data (./data)
  TOVHOLDER_ORIGIN     the address people use, such as https://tovholder.havnstad.dk
  TOVHOLDER_PROXY      addresses of proxies that may say who is asking
  TOVHOLDER_SMTP_URL   the mail server, such as smtp://user:password@mail.havnstad.dk:587
  TOVHOLDER_MAIL_FROM  the sender, such as "Tovholder <tovholder@havnstad.dk>"
  DATABASE_URL         a PostgreSQL server instead of the embedded one

Read more in docs/operations.md.`,
  'operations.help.backup': `Usage: tovholder backup FILE

Writes everything, documents and files included, into one file. Tovholder may run
meanwhile. The file is read through afterwards, and has its name only once it is whole.
It is not encrypted: guard it as you guard the database.`,
  'operations.help.restore': `Usage: tovholder restore FILE [--replace --yes]

Restores a backup into an empty database. Stop Tovholder first. The backup is checked
before anything changes; if something is wrong, everything stays as it was.

  --replace --yes      first deletes everything in the database`,
  'operations.example-slug-taken': 'The address /{slug} is used by another authority. Choose another with --authority.',
  'operations.bench-missed': '{count} {count?figure is|figures are} beyond the limit.',
  'operations.setup-link': 'Create your own authority here (the address works once, for {days} days):\n{url}',
  'operations.audit-whole': 'The trail is unbroken: {count} {count?authority|authorities}.',
  'operations.audit-broken':
    'The trail of {slug} is broken at entry {number}. Somebody changed the database without Tovholder. Compare with a backup.',
  'operations.summary.example': 'loads the example, or makes a large one',
  'operations.summary.bench': 'measures how fast and frugal everything is',
  'operations.summary.audit': 'checks that the trail of changes is unbroken',
  'operations.summary.user': 'makes links, users and passwords',
  'operations.help.user': `Usage: tovholder user setup-link
       tovholder user add EMAIL --authority ADDRESS --name NAME
       tovholder user password EMAIL [--authority ADDRESS]
       tovholder user list

setup-link gives a link that creates an authority and its first coordinator. add creates a
coordinator at an authority, password gives a new password; both show it once. list shows
everyone who can sign in.`,
  'operations.help.example': `Usage: tovholder example [--initiatives N] [--authority ADDRESS]

Loads Havnstad Kommune unless it is there. With --initiatives, makes an authority of N
initiatives instead (at most 1,000,000), published and ready to be measured.

  --authority ADDRESS  the authority's address (stortby)`,
  'operations.help.bench': `Usage: tovholder bench

Measures on temporary databases and prints ratios, times, bytes and memory. Your own data
is not touched. Answers 1 if a figure is beyond its limit.`,
  'operations.help.audit': `Usage: tovholder audit verify

Recomputes the chain of checksums in each authority's trail of changes. Answers 1 if an
entry was changed, removed or slipped in.`,
  'operations.summary.import': 'reads a document and shows the draft',
  'operations.help.import': `Usage: tovholder import FILE [--format json|text] [--coverage] [--authority ADDRESS [--review]]

Reads a policy, a plan or a status and prints the draft: goals, initiatives, owners,
amounts and years, each with the lines it was read from. FILE is a PDF, Word, OpenDocument,
web page, plain text, or a ZIP of these; a ZIP gives a list of drafts. Needs no database and
stores nothing unless an authority is named. How far it has come is told on the error stream.

  --format text        for reading in the terminal (JSON otherwise)
  --coverage           only how much of the document's lines is accounted for
  --authority ADDRESS  read with the authority's units and vocabulary (havnstad)
  --review             keep the document with the authority, and print the address of its review

Answers 0 when something was read, 1 when nothing could be, 2 when asked wrongly.`,
}
