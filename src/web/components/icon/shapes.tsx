import type { ComponentChildren } from 'preact'
import { objectShapes } from './object-shapes.tsx'
import { signShapes } from './sign-shapes.tsx'
import { statusShapes } from './status-shapes.tsx'

/** One drawing: its view box and what is in it. Lines take the colour of the text, `--tov-in` is the ground inside a filled shape. */
export type Shape = { readonly box: string; readonly shape: ComponentChildren }

const shapes = { ...statusShapes, ...signShapes, ...objectShapes }

export type IconName = keyof typeof shapes
export const iconShapes: Record<IconName, Shape> = shapes
