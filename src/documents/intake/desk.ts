import type { AppDeps } from '../../web/deps.ts'
import type { Viewer } from '../../web/viewer.ts'
import { unpackInChild } from '../reading/read-in-child.ts'
import type { ReceivedFile } from '../received-file.ts'
import { takeIn, type Uploaded } from '../upload.ts'
import { Job, type Work, type Working } from './job.ts'
import { safeName } from './outcome.ts'
import { Turns } from './turns.ts'

/** What became of an upload: one file, or each file of a ZIP. */
export type Ended =
  | { readonly kind: 'one'; readonly uploaded: Uploaded }
  | { readonly kind: 'several'; readonly files: readonly { readonly name: string; readonly uploaded: Uploaded }[] }

const holdsSeveral = (uploaded: Uploaded): boolean => uploaded.kind === 'refused' && uploaded.refusals[0]?.key === 'reading.several'

/** The readings that go on in this process. */
export class Desk {
  private readonly deps: AppDeps
  private readonly turns = new Turns()
  private readonly jobs = new Set<Job<unknown>>()

  constructor(deps: AppDeps) {
    this.deps = deps
  }

  begin<T>(viewer: Viewer, about: { readonly fileName: string; readonly documentId: string | null }, work: Work<T>): Job<T> {
    const job = new Job(this.deps, viewer, about, this.turns, work)
    this.jobs.add(job)
    const done = () => this.jobs.delete(job)
    job.ended.then(done, done)
    return job
  }

  receive(viewer: Viewer, file: ReceivedFile): Job<Ended> {
    return this.begin(viewer, { fileName: safeName(file.name), documentId: null }, working => this.read(viewer, file, working))
  }

  private async read(viewer: Viewer, file: ReceivedFile, working: Working): Promise<Ended> {
    const uploaded = await takeIn(this.deps, viewer, file, working)
    if (!holdsSeveral(uploaded)) return { kind: 'one', uploaded }
    const unpacked = await unpackInChild(file.bytes, working)
    if (!unpacked.ok)
      return { kind: 'one', uploaded: { kind: 'refused', refusals: unpacked.refusals.map(each => ({ ...each, field: 'file' })) } }
    const files: { name: string; uploaded: Uploaded }[] = []
    for (const [at, { name, bytes }] of unpacked.value.entries()) {
      working.file(at + 1, unpacked.value.length)
      // Once stopped, the rest is refused without being looked at; what was read before stays.
      files.push({ name, uploaded: await takeIn(this.deps, viewer, { name, mediaType: '', bytes: Buffer.from(bytes) }, working) })
    }
    return { kind: 'several', files }
  }

  leave(): void {
    for (const job of this.jobs) job.leave()
  }
}
