import { useContext } from 'preact/hooks'
import { IconSet } from './icon-set.tsx'
import type { IconName } from './shapes.tsx'

/** An ornament beside a word: hidden from readers, drawn in the colour of the text. Never use one without words. */
export function Icon({ name, class: extra }: { name: IconName; class?: string }) {
  useContext(IconSet)?.add(name)
  return (
    <svg class={extra ? `icon ${extra}` : 'icon'} aria-hidden="true" focusable="false">
      <use href={`#i-${name}`} />
    </svg>
  )
}
