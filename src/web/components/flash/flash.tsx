import { Icon } from '../icon/icon.tsx'

export type FlashMessage = {
  kind: 'done' | 'warning'
  text: string
  /** The way back or the next step. */
  link?: { href: string; text: string } | undefined
}

/** What takes focus after an act is described by what the act did: a status that is there when a page opens is not read by itself. */
export const FLASH_ID = 'sket'

/** What the last act did. It stays on the page: a message that fades is lost on the one who reads slowly. */
export const Flash = ({ kind, text, link }: FlashMessage) => (
  <div class={kind === 'done' ? 'note ok flash' : 'note warn flash'} role="status" id={FLASH_ID}>
    <Icon name={kind === 'done' ? 'approved' : 'warning'} />
    <p>
      {text} {link && <a href={link.href}>{link.text}</a>}
    </p>
  </div>
)
