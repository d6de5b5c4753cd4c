import type { Assessment, Phase } from '../domain/status.ts'
import type { ExampleInitiative } from './example-data.ts'
import { TARGET_GROUPS } from './havnstad/units.ts'

/** A small generator with a seed (mulberry32), so that the same N gives the same plan on every machine. */
function chance(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const WHAT = [
  'Bedre adgang til',
  'Fast kontaktperson i',
  'Kurser for ansatte i',
  'Brugerråd i',
  'Prøveforløb med',
  'Kortere ventetid i',
  'Nye lokaler til',
  'Aftaler om',
  'Rådgivning om',
  'Netværk for pårørende til',
  'Hjælpemidler i',
  'Fælles retningslinjer for',
  'Tilsyn med',
  'Støtte i overgangen til',
  'Information på tegnsprog om',
  'Mentorer i',
] as const
const WHERE = [
  'bofællesskaber',
  'svømmehaller',
  'ungdomsklubber',
  'folkeskoler',
  'jobcentret',
  'biblioteker',
  'aktivitetstilbud',
  'daginstitutioner',
  'erhvervsskoler',
  'botilbud',
  'genoptræning',
  'borgerservice',
  'kulturhuse',
  'idrætsforeninger',
  'kollektiv trafik',
  'almene boliger',
  'aftenskoler',
  'sundhedshuse',
  'sociale væresteder',
  'specialtandpleje',
] as const
const PLACE = [
  'Nordbyen',
  'Havnegade',
  'Fyrkvarteret',
  'Vestbyen',
  'Mølleparken',
  'Østerbro Plads',
  'Lundehaven',
  'Strandby',
  'Kanalkvarteret',
  'Søndermarken',
] as const
const HOW = [
  'Indsatsen begynder med en samtale med dem, det handler om.',
  'Arbejdet følges af en gruppe med borgere, pårørende og medarbejdere.',
  'Erfaringerne samles op efter et halvt år, og planen rettes til.',
  'Der er udpeget en tovholder, som svarer på spørgsmål inden for tre dage.',
  'Lokale foreninger er med fra begyndelsen og har været med til at vælge stedet.',
  'Tilbuddet kan bruges uden henvisning, og der er hjælp til transport.',
  'Personalet får oplæring i at tale med mennesker, der hører eller ser dårligt.',
  'Handicaprådet har peget på behovet to år i træk.',
] as const
const LEADS = ['SOF', 'BUF', 'BIF', 'SUF', 'KFF', 'TMF', 'ØKF'] as const
const SOURCES = ['Budget 2024', 'Budget 2025', 'Budget 2026', 'Innovationspuljen'] as const
const STATES: readonly (readonly [Phase, Assessment])[] = [
  ['running', 'on-plan'],
  ['running', 'on-plan'],
  ['running', 'on-plan'],
  ['operations', 'on-plan'],
  ['running', 'delayed'],
  ['running', 'delayed'],
  ['running', 'stalled'],
  ['completed', 'on-plan'],
  ['completed', 'on-plan'],
  ['not-begun', 'not-assessed'],
  ['given-up', 'stalled'],
]

/** Five initiatives speak of it, however many there are: what a rare word costs to find must not grow with the plan. */
const SELDOM = 'Det begynder i Rørsangerhuset.'
const speaksOfIt = (at: number): boolean => at < 1000 && at % 200 === 0

/** `count` believable initiatives under goals 1-6, numbered 1.1, 2.1 … so that every goal gets its share. */
export function* generateInitiatives(count: number): Generator<ExampleInitiative> {
  const next = chance(count)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  for (let at = 0; at < count; at++) yield generated(at, next, pick)
}

function generated(at: number, next: () => number, pick: <T>(from: readonly T[]) => T): ExampleInitiative {
  const number = `${(at % 6) + 1}.${Math.floor(at / 6) + 1}`
  const title = `${pick(WHAT)} ${pick(WHERE)} i ${pick(PLACE)}`
  const lead = pick(LEADS)
  const begins = 2023 + Math.floor(next() * 4)
  const lasts = Math.floor(next() * 4)
  const ongoing = next() < 0.15
  const [phase, assessment] = pick(STATES)
  const million = Math.ceil(next() * 80) / 10
  const funded = next() < 0.6
  return {
    number,
    title,
    summary: pick(HOW),
    text: `${pick(HOW)} ${pick(HOW)} Målet er ${10 + Math.floor(next() * 190)} borgere om året.${speaksOfIt(at) ? ` ${SELDOM}` : ''}`,
    lead: [lead],
    partners: next() < 0.3 ? [LEADS[(LEADS.indexOf(lead) + 1) % LEADS.length] as string] : [],
    groups: [pick(TARGET_GROUPS).key],
    from: String(begins),
    ...(ongoing ? { ongoing } : { to: String(begins + lasts) }),
    funding: funded ? 'funded' : pick(['within-budget', 'partly-funded', 'unfunded', 'unclear'] as const),
    ...(funded && {
      money: [{ source: pick(SOURCES), years: Object.fromEntries(Array.from({ length: lasts + 1 }, (_, i) => [begins + i, million])) }],
    }),
    ...(next() < 0.9 && {
      status: {
        ...{ phase, assessment, reason: pick(HOW), next: 'Gøres op ved næste status.', on: `${Math.min(2026, begins + 1)}-03-15` },
        ...(phase === 'given-up' && { decision: `Budget ${begins + 1}` }),
      },
    }),
    articles: next() < 0.5 ? [pick([9, 19, 24, 25, 27, 30])] : [],
  }
}
