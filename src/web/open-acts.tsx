import { type ComponentChildren, createContext } from 'preact'
import { useContext } from 'preact/hooks'

/** Whether the one who looks may open, or send to, an address: the guard's own answer, so that a page cannot disagree with it. */
export type Opens = (address: string, method?: 'GET' | 'POST') => boolean

/** What a page offers asks this. Outside the workspace everything that is offered is open. */
export const OpenActs = createContext<Opens>(() => true)

/** What is written inside a form that is only read offers no act. */
const ReadOnly = createContext(false)

export const useOpens = (): Opens => useContext(OpenActs)
export const useReadOnly = (): boolean => useContext(ReadOnly)

type OnlyProps = { to: string; method?: 'GET' | 'POST'; children: ComponentChildren }

/** Shows an act to those who may do it. */
export const Only = ({ to, method = 'POST', children }: OnlyProps) => (useOpens()(to, method) ? <>{children}</> : null)

type OpenLinkProps = { href: string; class?: string; otherwise?: ComponentChildren; children: ComponentChildren }

/** A link to those who may follow it; to others `otherwise`, which is its words if not given. */
export function OpenLink({ href, class: look, children, otherwise = children }: OpenLinkProps) {
  if (!useOpens()(href)) return <>{otherwise}</>
  return (
    <a href={href} class={look}>
      {children}
    </a>
  )
}

type RecordFormProps = {
  action: string
  class?: string
  /** What is shown to those who may not edit. */
  facts?: ComponentChildren
  children: ComponentChildren
}

/** The form a record is edited in. Who may not edit reads its facts there; without any, the same fields, locked, and no button. */
export function RecordForm({ action, class: look = 'card flush', facts, children }: RecordFormProps) {
  if (useOpens()(action, 'POST'))
    return (
      <form method="post" action={action} class={look} novalidate>
        {children}
      </form>
    )
  if (facts) return <div class="card">{facts}</div>
  return (
    <fieldset class={[look, 'locked'].filter(Boolean).join(' ')} disabled>
      <ReadOnly.Provider value={true}>{children}</ReadOnly.Provider>
    </fieldset>
  )
}
