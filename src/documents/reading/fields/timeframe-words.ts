/** Words that say when, shared by fields and running text. Danish, Norwegian and Swedish. */
const word = (alternatives: string): RegExp => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'iu')

export const lasting = word('varigt?|varige|permanent\\p{L}*|gjort permanente?|permanente?s?')

export const ongoing = word(
  'løbende|fortløbende|fremadrettet|kontinuerligt?|vedvarende|hele perioden|i hele (?:plan)?perioden|fast (?:opgave|praksis|indsats)|altid|løpende|fortlöpande|löpande|tillsvidare|tills vidare|kontinuerlig|arbejder fortsat|igangværende|pågår|hvert år|årligt tilbagevendende|ingen slutdato|ongoing',
)

export const onwards = /og (?:frem(?:efter|over)?|fremad(?:rettet)?|videre)|och framåt|og framover/iu

export const until =
  /(?:frem (?:til|mod)|indtil|inden(?: udgangen af)?|senest(?: med udgangen af)?|til og med|udgangen af|ved udgangen af|ultimo|innen|senast|fram til|till och med|til|udløber(?: ved udgangen af| i)?|(?:færdig|afsluttet|afsluttes|fuldført|gennemført|udbygget|implementeret|udløb|slut|slutter|klar|deadline|frist)\p{L}*(?: senest| i| i løbet af| i løbet| ved| inden| den| pr\.| med)?(?: udgangen af| slutningen af| løbet af| løbet| starten af)?)\s*:?\s*$/iu

export const starting =
  /(?:(?<!\p{L})(?:fra|fra og med|siden|pr\.|per|efter|primo|medio|från|från och med|etter|begynder|begyndt|begyndte|starter|startet|start|startes|opstart|opstartes|opstartet|igangsættes|igangsat|igangsatte|iværksættes|iværksat|iværksatte|påbegyndes|påbegyndt|etableres|etableret|idriftsættes|idrifttages|nedsættes|nedsat|nedsatte|lanceres|lanceret|igang|i gang|begynte|oppstart|startar|igangsættelse|træder i kraft|trådte i kraft|åbner|åbne|bruges?|sættes i værk|sat i værk|igangsættes? arbejdet .{0,60})(?:\s(?:i|den|d\.|efter|foråret|forår|efteråret|sommeren|sommerferien|vinteren|høsten|våren|hösten|sommaren|vintern|skoleåret|årsskiftet|starten af|begyndelsen af|løbet af|brug|fra|primo|medio|ultimo|slutningen af|budget|af))*)\s*$/iu
