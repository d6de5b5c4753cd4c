/** What the reader of documents answers: why it will not, and what it found. */
export const reading = {
  'reading.empty': 'Filen er tom. Vælg den rigtige fil, eller gem dokumentet igen.',
  'reading.not-text': 'Filen er ikke et dokument, vi kan læse. Gem det som .docx, PDF eller ren tekst (.txt), og prøv igen.',
  'reading.old-office': 'Filen er i et gammelt Office-format. Åbn den, gem den som {saveAs}, og prøv igen.',
  'reading.encrypted': 'Filen er beskyttet med adgangskode. Åbn den, fjern adgangskoden, gem den, og prøv igen.',
  'reading.rtf': 'Filen er i RTF-format. Åbn den i Word, gem den som .docx, og prøv igen.',
  'reading.damaged': 'Filen er beskadiget eller ikke hentet helt ned. Hent den igen, eller åbn den og gem den på ny.',
  'reading.no-text':
    'Filen indeholder ingen tekst. Er teksten et billede, så find den oprindelige fil, eller få billedet læst til tekst først.',
  'reading.not-a-text-document': 'Filen er et regneark eller en præsentation. Åbn den, gem den som {saveAs}, og prøv igen.',
  'reading.several': 'Filen er en ZIP i en ZIP. Pak den inderste ud, og læs dokumenterne ind for sig.',
  'reading.too-many-files': 'Filen er en ZIP med {count} filer i; der må højst være {max}. Læg kun dokumenterne i den.',
  'reading.unpacks-too-large': 'Filen fylder for meget, når den pakkes ud: højst {megabytes} MB. Del dokumentet, eller gem det som PDF.',
  'reading.too-deep': 'Filen har for mange lag af tabeller eller lister i hinanden. Gem den som PDF, og prøv igen.',
  'reading.declares-entities':
    'Filen indeholder koder, som et almindeligt dokument ikke har, så vi læser den ikke. Åbn den, gem den på ny, og prøv igen.',
  'reading.too-large': 'Filen er for stor: den må højst fylde {max} byte. Del dokumentet, og læs delene ind hver for sig.',
  'reading.too-many-lines': 'Filen har for mange linjer: der må højst være {max}. Del dokumentet, og læs delene ind hver for sig.',
  'reading.several-too-slow':
    'ZIP-filen tog over {minutes} minutter at læse, så vi stoppede, før vi nåede til denne fil. Send den for sig selv.',
  'reading.too-slow': 'Filen tog over {seconds} sekunder at læse, så vi stoppede. Del dokumentet, og prøv igen.',
  'reading.too-demanding': 'Filen krævede for meget af maskinen, så vi stoppede. Del dokumentet, eller gem det som ren tekst.',
  'reading.cancelled': 'Læsningen blev stoppet. Intet er gemt.',
  'reading.pdf-locked': 'PDF’en er låst med en adgangskode. Åbn den, gem den uden adgangskode, og læs den ind igen.',
  'reading.pdf-damaged': 'PDF’en er ødelagt eller ikke hel. Hent den igen der, hvor den kom fra, eller gem dokumentet som PDF på ny.',
  'reading.pdf-scanned':
    'PDF’en er billeder af sider uden tekst, fx en scanning. Find dokumentet, hvor det blev skrevet, eller kør tekstgenkendelse (OCR) på det, og læs det ind igen.',
  'reading.pdf-unreadable-font':
    'PDF’en viser bogstaver, men har ikke gemt, hvilke de er, så teksten kommer ud som volapyk. Læs det oprindelige dokument ind (fx fra Word), eller kør tekstgenkendelse (OCR) på PDF’en.',
  'reading.pdf-page-too-full':
    'Side {page} har flere end {max} tegn, og det har ingen almindelig side. Gem dokumentet som PDF på ny, eller tag siden ud.',
  'reading.too-many-pages': 'Dokumentet har {pages} sider; der må højst være {max}. Del det, og læs delene ind hver for sig.',

  'reading.finding.broken-digits': 'Cifrene er ødelagt: „{printed}“ er læst som {meant}.',
  'reading.finding.broken-glyphs': 'Bogstaverne er revet fra hinanden på {count} {count?linje|linjer}.',
  'reading.finding.total-mismatch': 'Summen giver {sum}, men der står {printed}.',
  'reading.finding.percentage-mismatch': '{unit}: procenten giver {computed}, men der står {printed}.',
  'reading.finding.duplicate': 'Teksten står også på linje {first}.',
  'reading.finding.contradiction': 'Årstallene modsiger hinanden: {one} og {other}.',
  'reading.finding.numbering-gap': 'Numrene springer fra {before} til {after}.',
  'reading.finding.missing-owner': 'Der står ingen ansvarlig.',
  'reading.finding.missing-timeframe': 'Der står ingen tidshorisont.',
  'reading.finding.cut-by-link': 'Teksten er skåret over af en webadresse.',
  'reading.finding.pages-without-text': 'Side {pages} er billeder uden tekst og er ikke læst.',
  'reading.finding.unreadable-font': 'På {count} {count?linje|linjer} har PDF’en ikke gemt, hvilke bogstaver den viser.',
  'reading.finding.personal-number': 'Her står noget, der ligner et cpr-nummer.',

  'reading.no-such-file': 'Filen {file} findes ikke, eller den kan ikke læses.',
  'reading.counts':
    '{goals} {goals?mål|mål}, {initiatives} {initiatives?indsats|indsatser}, {figures} {figures?tabel|tabeller}, {remarks} {remarks?bemærkning|bemærkninger}.',
  'reading.no-owner': 'ingen ansvarlig',
  'reading.line': 'linje {line}',
  'reading.cli.known': '{file} er læst ind før. Her er den.',
  'reading.coverage': '{accounted} af {filled} linjer er gjort rede for ({percent} procent).',
  'reading.left-over': 'Uden plads: linje {lines}',
} as const
