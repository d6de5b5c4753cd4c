import type { ComponentChildren } from 'preact'

export type TreeNode = {
  id: string
  label: ComponentChildren
  href?: string | undefined
  number?: string | undefined
  /** After the label: what it holds, its state, its acts. */
  after?: ComponentChildren
  children?: readonly TreeNode[] | undefined
}

/** Units under units, goals under goals: nested lists, so that a reader hears the depth. */
export const Tree = ({ nodes }: { nodes: readonly TreeNode[] }) => (
  <div class="tree">
    <Level nodes={nodes} />
  </div>
)

const Level = ({ nodes }: { nodes: readonly TreeNode[] }) => (
  <ul>
    {nodes.map(node => (
      <li key={node.id}>
        <div class="node">
          {node.number && <span class="no">{node.number}</span>}
          {node.href ? <a href={node.href}>{node.label}</a> : <strong>{node.label}</strong>}
          {node.after}
        </div>
        {node.children && node.children.length > 0 && <Level nodes={node.children} />}
      </li>
    ))}
  </ul>
)
