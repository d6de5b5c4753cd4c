import type { Refusal } from './refusal.ts'
import { slugOf } from './slug.ts'

const SHORTEST = 2
const LONGEST = 60

/** "Havnstad Kommune" is known as havnstad; "Region Nord" needs its first word. */
export const suggestedSlug = (officialName: string): string => {
  const short = officialName.replace(/\s+kommunes?$/iu, '')
  const slug = slugOf(short.trim() || officialName)
    .slice(0, LONGEST)
    .replace(/-+$/, '')
  return slug.length < SHORTEST ? `${slug}-kommune` : slug
}

/** Why an authority cannot be found under this address; null when it can, as far as anyone can tell without asking who is there already. */
export function slugRefusal(slug: string, reserved: ReadonlySet<string>): Refusal | null {
  const field = 'slug'
  if (slug.length < SHORTEST || slug.length > LONGEST || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))
    return { key: 'authorities.slug-shape', field, params: { suggestion: suggestedSlug(slug), max: LONGEST } }
  return reserved.has(slug) ? { key: 'authorities.slug-reserved', field, params: { slug, suggestion: `${slug}-kommune` } } : null
}

/** Other addresses to try, nearest first: havnstad-kommune, havnstad-2, havnstad-3 and so on. */
export const otherSlugs = (slug: string): string[] => [
  `${slug}-kommune`,
  ...Array.from({ length: 8 }, (_, index) => `${slug}-${index + 2}`),
]
