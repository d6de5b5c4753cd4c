import { Icon } from '../icon/icon.tsx'

export type DownloadLinksProps = {
  title: string
  text?: string | undefined
  /** `label` names the format, and the size where it is known: "Regneark (CSV, 24 KB)". */
  links: readonly { href: string; label: string; type?: string | undefined }[]
  level?: 2 | 3 | undefined
}

export function DownloadLinks({ title, text, links, level = 2 }: DownloadLinksProps) {
  const Heading = `h${level}` as const
  return (
    <div class="hent">
      <Heading>{title}</Heading>
      {text && <p class="lille daempet">{text}</p>}
      <ul class="raekke">
        {links.map(link => (
          <li key={link.href}>
            <a href={link.href} type={link.type}>
              <Icon name="download" />
              {link.label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
