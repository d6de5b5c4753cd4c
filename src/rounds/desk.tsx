import type { FastifyRequest } from 'fastify'
import type { ComponentChildren, VNode } from 'preact'
import { CommentSection } from '../comments/comment-section.tsx'
import { readTalk } from '../comments/talk.ts'
import type { WorkTransaction } from '../db/connect.ts'
import type { Writer } from '../history/revision-store.ts'
import type { Lang } from '../i18n/translate.ts'
import { may } from '../people/permission.ts'
import type { Crumb } from '../web/components/index.ts'
import type { AppDeps } from '../web/deps.ts'
import { frameOf } from '../web/frame.ts'
import { WorkspaceLayout, type WorkspaceLayoutProps } from '../web/layout/workspace-layout.tsx'
import { workPaths } from '../web/paths.ts'
import { viewerOf } from '../web/viewer.ts'
import { writerOf } from '../web/work-request.ts'
import type { Obligation } from './obligation-store.ts'
import type { Holder } from './tasks.ts'

type DeskLayoutProps = {
  title: string
  nav: WorkspaceLayoutProps['nav']
  breadcrumbs?: readonly Crumb[]
  hasErrors?: boolean
  children: ComponentChildren
}

/** Where somebody answers from: the workspace, or the pages behind a personal link. The pages and what they do are the same. */
export type Desk = {
  readonly lang: Lang
  readonly csrf: string
  readonly writer: Writer
  readonly holder: Holder
  /** Whether she who sits here may read, or answer, this one. */
  may(verb: 'read' | 'create', one: Obligation): boolean
  /** Whether she may read what the round says to all who are asked. */
  mayReadRound(roundId: string): boolean
  readonly paths: {
    readonly tasks: string
    contribution(id: string): string
    draft(id: string): string
    withdrawal(id: string): string
    receipt(roundId: string): string
    file(id: string): string
    attach(id: string): string
    detach(fileId: string): string
    visibility(fileId: string): string
  }
  Layout(props: DeskLayoutProps): VNode
  /** What stands below an answer in the workspace, and nowhere else: what colleagues say about it. */
  below?(tx: WorkTransaction, obligationId: string): Promise<VNode>
}

export function workspaceDesk(deps: AppDeps, request: FastifyRequest): Desk {
  const [viewer, frame] = [viewerOf(request), frameOf(request)]
  return {
    lang: frame.lang,
    csrf: frame.csrf,
    writer: writerOf(deps, viewer),
    holder: viewer,
    may: (verb, { unitId }) => may(viewer, verb, 'contribution', 'draft', { unit: unitId }),
    mayReadRound: () => may(viewer, 'read', 'round'),
    paths: {
      tasks: workPaths.tasks,
      contribution: workPaths.contribution,
      draft: workPaths.contributionDraft,
      withdrawal: workPaths.withdrawAnswer,
      receipt: workPaths.receipt,
      file: workPaths.attachment,
      attach: workPaths.attachToAnswer,
      detach: workPaths.detach,
      visibility: workPaths.fileVisibility,
    },
    Layout: props => <WorkspaceLayout {...frame} {...props} />,
    below: async (tx, id) => <CommentSection frame={frame} talk={await readTalk(tx, viewer, deps, 'obligation', id)} />,
  }
}
