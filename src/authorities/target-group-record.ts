import type { RecordKind } from '../history/edit-record.ts'
import type { ConstraintRefusals } from '../web/constraint-refusal.ts'
import { readTargetGroup, type TargetGroupInput, targetGroupDoc } from './target-group-form.ts'
import { findTargetGroup, updateTargetGroup } from './target-group-store.ts'

export const TARGET_GROUP: RecordKind<TargetGroupInput> = {
  kind: 'target-group',
  async read(tx, authorityId, id, lock) {
    const group = await findTargetGroup(tx, authorityId, id, lock)
    return group && { revision: group.revision, title: group.name, doc: targetGroupDoc(group) }
  },
  parse: readTargetGroup,
  doc: targetGroupDoc,
  title: group => group.name,
  write: (tx, writer, id, group, revision) => updateTargetGroup(tx, writer.authorityId, id, group, revision),
  translated: { kind: 'target-group', fields: ['name', 'description'] },
}

export const TARGET_GROUP_CONSTRAINTS: ConstraintRefusals = {
  target_group_name: { key: 'authorities.target-group-name-taken', field: 'name' },
}
