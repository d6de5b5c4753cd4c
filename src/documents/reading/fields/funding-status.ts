import type { FundingStatus } from '../../../domain/draft.ts'

const word = (alternatives: string): RegExp => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu')

/** Nothing to pay, or nothing to say. Only where it is all the field says. */
const notApplicable =
  /^\s*(?:ikke relevant|irrelevant|ingen|ingen (?:økonomiske konsekvenser|udgifter|omkostninger|merudgifter|særskilte udgifter)|udgiftsneutral\p{L}*|ikke aktuelt?|[-–]|0 kr\.?|n\/a|inga|ingen udgift|ingen kostnad|udgiftsneutralt?|gratis|(?:det|indsatsen|initiativet|tiltaget|tiltaket|forslaget) (?:er (?:udgifts|utgifts)neutral\p{L}*|koster (?:ikke noget|ingenting)|kostar inget)|(?:indsatsen|initiativet|tiltaget)? ?(?:medfører|har|kræver) (?:ingen|ikke) (?:\p{L}+ )?(?:udgifter|merudgifter|økonomiske konsekvenser|finansiering))\s*\.?\s*$/iu

const unclear = word(
  'uafklaret|(?:det )?ved vi (?:endnu )?ikke|vides (?:endnu )?ikke|ikke (?:endnu )?opgjort|ikke kendt|vet (?:vi )?(?:ennå )?ikke|(?:endnu )?ikke (?:endeligt? )?afklaret|(?:skal|vil blive|bliver) afklaret|ikke (?:endnu )?fastlagt|kendes ikke|ukendt|afventer|under afklaring|må afklares|uavklart|ikke avklart|oklart|ännu inte klart|ikke beregnet|skal beregnes|undersøges nærmere',
)

const lacks = word(
  'mangler (?:at blive )?(?:finansier\\p{L}+|midler)|mangler finansiering|ufinansier\\p{L}+|delvist? (?:finansier\\p{L}+|uden)|delvis finansier\\p{L}+|ikke fuldt finansieret|delfinansier\\p{L}+|delvist? dækket|delvis finansiert|delvis finansierad|delvis dekket',
)
const partly = word(
  'delvist? finansier\\p{L}+|delvis finansier\\p{L}+|delfinansier\\p{L}+|delvist? dækket|delvis dekket|delvis finansierad|ikke fuldt finansieret',
)

const unfunded = word(
  'ikke finansier\\p{L}+|ufinansier\\p{L}+|uden finansiering|ikke (?:er |blevet )?afsat|ikke (?:er |blevet )?(?:bevilget|prioriteret)|ingen finansiering|finansiering mangler|ikke finansiert|ofinansierad|inte finansierad|ikke er finansieret|ej finansierad|(?:medel|midler|pengene|penger|finansiering) (?:saknas|mangler)|saknar finansiering|(?:er|är) (?:endnu |ikke |inte |ännu )*(?:ikke|inte|ej) (?:endnu |ännu )?(?:fundet|funnet|hittade)',
)
const asked = word(
  'budgetforslag|budgetønske\\p{L}*|indgår i (?:forhandling\\p{L}*|budgetforhandling\\p{L}*)|budgetforhandling\\p{L}*|(?:der )?søges (?:om )?(?:midler|finansiering)|ønskes (?:videreført|finansieret)|ønsket? om at videreføre|kræver (?:ny |ekstra )?(?:finansiering|bevilling|midler)|forudsætter (?:finansiering|bevilling|midler)|budsjettforslag|budgetäskande|anmodes om|søkes (?:finansiert|midler|finansiering)|søges finansieret|söks|bero',
)

const frame =
  '(?:ramme[nr]?|rammerne|rammebudget\\p{L}*|budgetramme\\p{L}*|budget(?:tet)?|bevilling(?:en|er|erne|s)?|drift(?:en)?|driftsbudget\\p{L}*|driftsmidler|økonomi(?:ske|en)?|ressourcer|midler|rammer|ram|budsjett\\p{L}*)'
const within = new RegExp(
  `(?<!\\p{L})(?:(?:inden ?for|innenfor|inom|indenfor|via|af|i) (?:[\\p{L}-]+,? ){0,7}(?:eksisterende|nuværende|afsatte|gældende|ordinære|almindelige|vedtagne|nåværende|befintlig\\p{L}*|egen|egne|givne|økonomiske|forvaltning\\p{L}*s?)(?:/\\p{L}+)? (?:[\\p{L}-]+ ){0,3}${frame}|(?:inden ?for|innenfor|inom) (?:[\\p{L}-]+ ){0,4}(?:ramme\\p{L}*|budget\\p{L}*|ram|budsjett\\p{L}*|bevilling\\p{L}*)|(?:eksisterende|afsat\\p{L}*|nuværende) (?:økonomisk\\p{L}* )?${frame}|(?:holdes|afholdes|dækkes|finansieres|indgår|dekkes|ryms|finansieras) (?:[\\p{L}-]+ ){1,4}\\p{L}*(?:budget|budsjett|ramme)(?:tet|ten|t|n)?|^inden ?for rammen|af driftsmidler|driftsmidler|rammebudget\\p{L}*|budgetmidler|almindelig\\p{L}* drift)(?!\\p{L})`,
  'iu',
)

const funded =
  /(?<!\p{L})(?:(?:kr\.?|kroner|kronor) (?:(?:er|bliver|blev) )?(?:afsat|bevilget|avsatt)|pengene er (?:afsat|fundet|bevilget)|afsat\p{L}*(?: [\p{L}\d.,§-]+){0,9}? (?:midler|kr|mio|mia|kroner|\p{L}*midler)|afsatte? midler|bevilget|bevilling(?:en|er)?|bevilges|finansieret|finansieres|finansierede|driftstilskud|tilskud fra|puljemidler|satspulje\p{L}*|fondsmidler|midler fra|fondsstøtte|tildelt|prioriteret \d|finansiert|finansieras|finansierad|avsatt|avsatta|bevilgning\p{L}*|anslag|(?:modtaget|får|fået) midler)(?!\p{L})/iu

const negated =
  /(?<!\p{L})(?:ikke|ej|inte|mangler)(?: \p{L}+){0,3}? (?:afsat|bevilget|prioriteret|fundet|finansier\p{L}+|avsatt)|(?<!\p{L})(?:[Mm]edel|[Mm]idler(?:ne)?|[Pp]engene|[Ff]inansieringen?) (?:saknas|mangler)/iu

/** The funding status that the words of a funding field state. */
export const statusOfField = (text: string): FundingStatus | null => {
  if (text.trim() === '') return null
  if (notApplicable.test(text)) return 'not-applicable'
  if (partly.test(text)) return 'partly-funded'
  const isFunded = funded.test(text.replace(negated, ' '))
  if (lacks.test(text) || negated.test(text)) return isFunded || within.test(text.replace(negated, ' ')) ? 'partly-funded' : 'unfunded'
  if (unclear.test(text)) return 'unclear'
  if (unfunded.test(text) || asked.test(text))
    return isFunded && /\d[\d.,]*\s*(?:mio|mia|kr|t\.kr)/iu.test(text) && !asked.test(text) ? 'partly-funded' : 'unfunded'
  const own = /(?<!\p{L})(?:afholdes (?:af|over)|dækkes af)(?!\p{L})/iu.test(text)
  const isWithin = within.test(text) || own
  const fresh =
    /(?<!\p{L})(?:er (?:der )?(?:i \p{L}+ \d{4} )?(?:afsat|bevilget)|er bevilget|der er afsat|er finansieret(?! inden))(?!\p{L})/iu.test(
      text,
    )
  if (fresh && /\d[\d.,]*\s*(?:mio|mia|mill|kr|t\.kr)|er finansieret/iu.test(text)) return 'funded'
  if (isWithin) return 'within-budget'
  if (isFunded) return 'funded'
  return null
}

/** In running text a citizen may be granted something, and a frame may be anything: only money counts. */
const fundedInProse =
  /(?<!\p{L})(?:(?:er|bliver) (?:afsat|lagt inn) i \p{L}*bud(?:get|sjett)\p{L}*|(?:afsætte[rs]?|avsätter|avsätts|prioriteres?|prioriteret|udmønte[rs]?|udmeldt|tilføres|løftet varigt med|avsetter)(?: [\p{L}.,-]+){0,4}? \d[\d.,]*\s*(?:mio|mia|mill|milj|kr|mkr|mnkr|tkr|tusind)\p{L}*|tildelt midler|pulje(?:n)? på(?: \p{L}+){0,3} \d[\d.,]*|afsat\p{L}*(?: [\p{L}\d.,§-]+){0,9}? (?:midler|kr|mio|mia|kroner|\p{L}*midler)|afsatte? midler|(?:godkendt|sikret|fundet) finansiering|bevilget (?:midler|i alt|\d)|bevilling(?:en|er)?|finansieret|finansieres|finansierede|driftstilskud|tilskud fra|puljemidler|satspulje\p{L}*|fondsmidler|fondsstøtte|finansiert|finansieras|finansierad|avsatt \d|bevilgning\p{L}*|(?:modtaget|får|fået) midler)(?!\p{L})/iu
/** Most paragraphs have none of these, and are spared the long patterns. */
const speaksOfMoney =
  /midler|mio|mia|mill|kr\.|mkr|mnkr|kron|finans|bevil|budget|budsjett|ramme|drift|tilskud|pulje|afsæt|avsatt|afsat|prioriter|inom|medel|penge/iu
const ofMoney =
  /egen ramme|økonomisk|budget|bevilling|eksisterende|afsatte|drift|budsjett|ekonomisk|(?:finansieres|afholdes|holdes|dækkes|dekkes|finansieras|ryms) (?:[\p{L}-]+ ){0,1}(?:inden|innen|inom)/iu

/** What says that the money is there and no more of it; without it the long pattern need not be tried. */
const limits = /inden|innenfor|inom|driftsmidler/iu

/** The same from running text, where only plain statements count. */
export const statusOfProse = (text: string): FundingStatus | null => {
  if (!speaksOfMoney.test(text)) return null
  if (negated.test(text))
    return /\d[\d.,]*\s*(?:mio|mia|kr)/iu.test(text) && fundedInProse.test(text.replace(negated, ' ')) ? 'partly-funded' : 'unfunded'
  if (partly.test(text)) return 'partly-funded'
  const match = limits.test(text) ? within.exec(text) : null
  const kept = match && text.slice(Math.max(0, match.index - 14), match.index + match[0].length)
  if (kept && limits.test(kept) && ofMoney.test(kept)) return 'within-budget'
  return fundedInProse.test(text) ? 'funded' : null
}
