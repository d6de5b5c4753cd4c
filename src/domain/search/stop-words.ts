import { fold } from '../danish/fold.ts'

/** Words that stand in nearly every text: an index of them would be large and find nothing. Sought alone, they are sought. */
const DANISH = `ad af alle at da de dem den denne der deres det dette dig din disse dog du efter eller en end er et for fra få får gør ham han har havde
  hendes her hos hun hvad hvis hvor i ikke ind jeg jer jo kan kom kun kunne man med meget men mig min mod må ned nej noget nogle nu når og også om op os
  over på samt selv sig sin sine skal skulle som så sådan til ud under var ved vi vil ville vor være været`
const ENGLISH = `a an and are as at be been but by can do does for from had has have if in into is it its more not of on or our shall so than that the their them
  then there these they this those to was we were what when where which who will with you your`

export const STOP_WORDS: Readonly<Record<'da' | 'en', ReadonlySet<string>>> = {
  da: new Set(DANISH.split(/\s+/).map(fold)),
  en: new Set(ENGLISH.split(/\s+/)),
}
