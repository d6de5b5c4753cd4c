import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type IconName, iconShapes } from './shapes.tsx'

/**
 * Names used while one page is rendered. The layout provides a fresh set and writes the sprite after everything else,
 * so a page carries the symbols it shows and no others (a list of 50 initiatives repeats each mark 50 times in 40 bytes).
 */
export const IconSet = createContext<Set<IconName> | undefined>(undefined)

/** The symbols used so far on the page; must stand last in the body. */
export function IconSprite() {
  const used = useContext(IconSet)
  if (!used?.size) return null
  return (
    <svg class="sprite" width="0" height="0" aria-hidden="true" focusable="false">
      {[...used].map(name => (
        <symbol key={name} id={`i-${name}`} viewBox={iconShapes[name].box}>
          {iconShapes[name].shape}
        </symbol>
      ))}
    </svg>
  )
}
