import type { PDFPageProxy } from 'pdfjs-dist'
import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Rule } from './run.ts'

/** A page's drawing as the library lists it: steps, and what each is given. */
export type Drawing = { readonly fnArray: readonly number[]; readonly argsArray: readonly (readonly unknown[] | null)[] }

type Matrix = number[]
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** A rule is drawn at most this thick, in points, and is at least this long. */
const thickest = 2.6
const shortest = 6

/** Codes of a path's steps in the library's list, and how many coordinates follow each. */
const coordinates: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 }

/** The boxes around the parts of a path: each begins where the pen is set down. */
const partsOf = (path: ArrayLike<number>, matrix: Matrix): Box[] => {
  const boxes: Box[] = []
  let xs: number[] = []
  let ys: number[] = []
  const close = () => {
    if (xs.length > 1) boxes.push({ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) })
    xs = []
    ys = []
  }
  for (let at = 0; at < path.length; ) {
    const step = path[at] ?? 4
    const count = coordinates[step]
    if (count === undefined) break
    if (step === 0) close()
    for (let pair = at + 1; pair <= at + count; pair += 2) {
      const point: [number, number] = [path[pair] ?? 0, path[pair + 1] ?? 0]
      Util.applyTransform(point, matrix)
      xs.push(point[0])
      ys.push(point[1])
    }
    at += 1 + count
  }
  close()
  return boxes
}

/** A thin box is one rule; a large one is tinted ground, and its edges part what stands on it from what does not. */
const rulesOf = ({ left, right, top, bottom }: Box, view: Box): Rule[] => {
  const wide = right - left
  const high = bottom - top
  if (high <= thickest) return wide >= shortest ? [{ left, right, top: (top + bottom) / 2, bottom: (top + bottom) / 2 }] : []
  if (wide <= thickest) return high >= shortest ? [{ left: (left + right) / 2, right: (left + right) / 2, top, bottom }] : []
  const coversPage = wide > (view.right - view.left) * 0.95
  if (coversPage || wide < 20 || high < 8) return []
  return [
    { left, right, top, bottom: top },
    { left, right, top: bottom, bottom },
    { left, right: left, top, bottom },
    { left: right, right, top, bottom },
  ]
}

/** More rules than this make a drawing or a map, not a table. */
const mostRules = 4000

const shown = new Set<number>([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
])

/** A sign drawn before a line, in points: a spot, a square, a small picture. */
const smallest = 1.5
const largest = 14

const isSpot = ({ left, right, top, bottom }: Box): boolean => {
  const [wide, high] = [right - left, bottom - top]
  return wide >= smallest && high >= smallest && wide <= largest && high <= largest && wide < high * 2.5 && high < wide * 2.5
}

/** A picture fills the square from 0 to 1 of where it is drawn. */
const boxOf = (matrix: Matrix): Box => {
  const corners = [
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
  ].map(([x = 0, y = 0]): [number, number] => {
    const point: [number, number] = [x, y]
    Util.applyTransform(point, matrix)
    return point
  })
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
}

const largePart = 0.25

/** The unit square made so large is made so for a picture: the library leaves the picture itself out of its list, for it is never decoded. */
const isLarge = (box: Box, area: Box): boolean =>
  (box.right - box.left) * (box.bottom - box.top) >= area.right * area.bottom * largePart && box.right - box.left <= area.right * mostOfPage

/** Larger than the page by so much, it is a unit of measure and no picture. */
const mostOfPage = 3

const pictures = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintSolidColorImageMask,
])

export type Drawn = { readonly rules: readonly Rule[]; readonly spots: readonly Box[]; readonly pictured: boolean }

/** The rules drawn on a page, and the spots that may be signs of a list, from its list of drawing steps. */
export const readDrawn = (page: PDFPageProxy, { fnArray, argsArray }: Drawing): Drawn => {
  const view = page.getViewport({ scale: 1 })
  const area = { left: 0, top: 0, right: view.width, bottom: view.height }
  const saved: Matrix[] = []
  let matrix = view.transform as Matrix
  const rules: Rule[] = []
  const spots: Box[] = []
  let pictured = false
  for (let at = 0; at < fnArray.length && rules.length < mostRules; at++) {
    const args = argsArray[at]
    switch (fnArray[at]) {
      case OPS.save:
        saved.push(matrix)
        break
      case OPS.paintFormXObjectBegin:
        saved.push(matrix)
        if (Array.isArray(args?.[0])) matrix = Util.transform(matrix, args[0]) as Matrix
        break
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        matrix = saved.pop() ?? matrix
        break
      case OPS.transform:
        matrix = Util.transform(matrix, args as unknown as Matrix) as Matrix
        pictured ||= isLarge(boxOf(matrix), area)
        break
      case OPS.constructPath: {
        const [paint, paths] = (args ?? []) as unknown as [number, (ArrayLike<number> | null)[]]
        if (!shown.has(paint)) break
        for (const path of paths) {
          const boxes = path ? partsOf(path, matrix) : []
          rules.push(...boxes.flatMap(box => rulesOf(box, area)))
          spots.push(...boxes.filter(isSpot))
        }
        break
      }
      default:
        if (pictures.has(fnArray[at] ?? -1)) spots.push(...[boxOf(matrix)].filter(isSpot))
    }
  }
  return { rules, pictured, spots: spots.length > mostRules ? [] : spots }
}
