import { ATTACHMENT_BYTES, MOST_ATTACHMENTS } from '../../domain/rounds/attachment.ts'
import { formatBytes } from '../../i18n/format.ts'
import type { Lang, Translate } from '../../i18n/translate.ts'
import { Button, FileField, HiddenFields, SrOnly } from '../../web/components/index.ts'
import { Only } from '../../web/open-acts.tsx'
import type { Attachment } from './attachment-store.ts'

/** Where a file is fetched, and where what may be done with it is sent; what is left out is not offered. */
export type FilePaths = {
  file(id: string): string
  attach?: string | undefined
  detach?: ((id: string) => string) | undefined
  visibility?: ((id: string) => string) | undefined
}

type FilesCardProps = {
  t: Translate
  lang: Lang
  csrf: string
  title: string
  note: string
  files: readonly Attachment[]
  paths: FilePaths
  /** Why the last file was not taken. */
  error?: string | undefined
}

/** The files of an answer or of a round, and the form that adds one. It stands outside every other form: a file goes by itself. */
export function FilesCard({ t, lang, csrf, title, note, files, paths, error }: FilesCardProps) {
  return (
    <section class="card" aria-labelledby="bilag">
      <h2 id="bilag">{title}</h2>
      {note && <p class="small muted">{note}</p>}
      {files.length > 0 && (
        <ul class="plain stack-s">
          {files.map(file => (
            <li key={file.id} class="row between">
              <FileLink t={t} lang={lang} file={file} href={paths.file(file.id)} />
              <FileActs t={t} csrf={csrf} file={file} paths={paths} />
            </li>
          ))}
        </ul>
      )}
      {paths.attach && files.length < MOST_ATTACHMENTS && (
        <Only to={paths.attach}>
          <form method="post" action={paths.attach} encType="multipart/form-data" class="topgap">
            {/* The token stands before the file: it is believed before a byte of the file is read. */}
            <HiddenFields csrf={csrf} />
            <FileField
              name="file"
              label={t('rounds.files.choose')}
              hint={t('rounds.files.hint', { megabytes: ATTACHMENT_BYTES / 1_000_000 })}
              error={error}
              accept=".pdf,.docx,.odt,.txt,.md,.csv,.png,.jpg,.jpeg"
            />
            <Button variant="secondary">{t('rounds.files.attach')}</Button>
          </form>
        </Only>
      )}
    </section>
  )
}

type FileLinkProps = {
  t: Translate
  lang: Lang
  file: Pick<Attachment, 'fileName' | 'byteSize' | 'isPublic' | 'obligationId'>
  href: string
}

/** "Status.pdf (1,2 MB), kun internt". */
export function FileLink({ t, lang, file, href }: FileLinkProps) {
  return (
    <span>
      <a href={href} download={file.fileName}>
        {file.fileName}
      </a>{' '}
      <span class="small muted">
        ({formatBytes(lang, file.byteSize)}
        {file.obligationId && `, ${t(file.isPublic ? 'rounds.files.is-public' : 'rounds.files.is-internal')}`})
      </span>
    </span>
  )
}

type FileActsProps = { t: Translate; csrf: string; file: Attachment; paths: FilePaths }

function FileActs({ t, csrf, file, paths }: FileActsProps) {
  const [visibility, detach] = [paths.visibility?.(file.id), paths.detach?.(file.id)]
  if (!visibility && !detach) return null
  return (
    <span class="row">
      {visibility && (
        <Act csrf={csrf} action={visibility} values={{ public: file.isPublic ? '' : 'yes' }} name={file.fileName}>
          {t(file.isPublic ? 'rounds.files.make-internal' : 'rounds.files.make-public')}
        </Act>
      )}
      {detach && (
        <Act csrf={csrf} action={detach} values={{}} name={file.fileName}>
          {t('rounds.files.remove')}
        </Act>
      )}
    </span>
  )
}

type ActProps = { csrf: string; action: string; values: Record<string, string>; name: string; children: string }

const Act = ({ csrf, action, values, name, children }: ActProps) => (
  <Only to={action}>
    <form method="post" action={action}>
      <HiddenFields csrf={csrf} values={values} />
      <Button variant="tertiary" small>
        {children}
        <SrOnly>: {name}</SrOnly>
      </Button>
    </form>
  </Only>
)
