import type { ComponentChildren } from 'preact'

export type ThreadProps = {
  title: string
  /** Up the chain (policy, goal) and down the page; `here` marks where the reader stands. */
  links: readonly { href: string; label: ComponentChildren; here?: boolean | undefined }[]
}

/** Contents of a long page as a rope: above the text on narrow screens, beside it on wide ones (`.medtraad` around both). */
export const Thread = ({ title, links }: ThreadProps) => (
  <nav class="traad" aria-labelledby="traad">
    <h2 id="traad">{title}</h2>
    <ol class="plain">
      {links.map(link => (
        <li key={link.href} class={link.here ? 'her' : undefined}>
          <a href={link.href}>{link.label}</a>
        </li>
      ))}
    </ol>
  </nav>
)
