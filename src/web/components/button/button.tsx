import type { ComponentChildren } from 'preact'
import { useOpens, useReadOnly } from '../../open-acts.tsx'
import { Icon } from '../icon/icon.tsx'
import type { IconName } from '../icon/shapes.tsx'

type Look = {
  children: ComponentChildren
  /** One primary a decision; tertiary looks like a link. Default: primary. */
  variant?: 'primary' | 'secondary' | 'tertiary' | undefined
  small?: boolean | undefined
  icon?: IconName | undefined
  /** Words only readers hear, after the label: what the button acts on ("post 26"). */
  about?: string | undefined
  /** The single key that presses it, shown on it and used by the workspace script. */
  shortcut?: string | undefined
  id?: string | undefined
}

export type ButtonProps = Look & {
  type?: 'submit' | 'button' | undefined
  name?: string | undefined
  value?: string | undefined
  formAction?: string | undefined
  /** Id of the form it sends, when it stands outside it. */
  form?: string | undefined
}

const classOf = ({ variant = 'primary', small }: Look) => `button button-${variant}${small ? ' s' : ''}`

function Face({ icon, children, about, shortcut }: Look) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>
        {children}
        {about && <span class="sr-only"> {about}</span>}
      </span>
      {shortcut && (
        <span class="key" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </>
  )
}

/** Not there inside a form that is only read. */
export function Button(props: ButtonProps) {
  if (useReadOnly()) return null
  return (
    <button
      class={classOf(props)}
      type={props.type ?? 'submit'}
      id={props.id}
      name={props.name}
      value={props.value}
      formaction={props.formAction}
      form={props.form}
      aria-keyshortcuts={props.shortcut}
    >
      <Face {...props} />
    </button>
  )
}

/** A link that looks like a button: it goes somewhere, it changes nothing. Not there where it leads to a closed address. */
export function ButtonLink(props: Look & { href: string }) {
  if (!useOpens()(props.href)) return null
  return (
    <a class={classOf(props)} href={props.href} id={props.id} aria-keyshortcuts={props.shortcut}>
      <Face {...props} />
    </a>
  )
}
