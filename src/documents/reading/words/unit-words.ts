/**
 * Word endings that make a name the name of a unit: Danish, Norwegian, Swedish. The long words come first, for the search
 * takes the first that fits. `sure` ones are units wherever they stand; the others only where a unit is expected.
 */
export const sureEndings = [
  'forvaltningen',
  'forvaltning',
  'förvaltningen',
  'ministeriet',
  'ministerium',
  'departementet',
  'styrelsen',
  'direktoratet',
  'myndigheten',
  'nämnden',
  'etaten',
] as const

export const likelyEndings = [
  'afdelingen',
  'afdeling',
  'avdelingen',
  'avdelningen',
  'sekretariatet',
  'centeret',
  'centret',
  'center',
  'senteret',
  'enheden',
  'enheten',
  'kontoret',
  'staben',
  'rådet',
  'tjenesten',
  'tjänsten',
  'service',
  'området',
  'visitationen',
  'teamet',
  'nævnet',
  'seksjonen',
] as const

/** First words of a unit's name that is not one word: "Ministeriet for …", "Center for …". */
export const unitOpenings =
  /^(?:ministeriet|styrelsen|direktoratet|departementet|center|centeret|centret|senter|afdelingen|afdeling|avdeling|avdelingen|enheden|enhed|sekretariatet|kontoret|institut|institutt|videnscenter|jobcenter|borgercenter|forvaltningen|forvaltning|region|område|fagområde) (?:for |i |af |av |för )?/iu

/** Owners that name no single unit. They are kept as printed. */
export const crossCutting =
  /^(?:tværgående(?: indsatser?| initiativer?)?|på tværs(?: af forvaltninger(?:ne)?)?|alle (?:kommunens )?(?:forvaltninger|centre|afdelinger|enheder|ministerier|områder|fagområder)|samtlige forvaltninger|fælles|tverrgående|alle etater|alle avdelinger|tvärgående|alla förvaltningar|alla nämnder)$/iu
