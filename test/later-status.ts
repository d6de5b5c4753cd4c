/** A later status of the invented plan: three of its initiatives by their headings, each with what has happened since, and a new one. */
export const LATER_PLAIN = `Status på handicapplanen for Prøvby Kommune 2026

1. Et samfund for alle

1.1 Bolig

1.1.1 Flere små boliger med fælles stue

Beskrivelse af initiativ

Otte af de tolv boliger står færdige, og de første er flyttet ind.

Ansvarlig forvaltning

Socialforvaltningen

Tidshorisont

2026-2028

1.1.2 Rådgivning om indretning af boligen

Beskrivelse af initiativ

Ergoterapeuten har været på besøg i tres hjem.

Ansvarlig forvaltning

Socialforvaltningen

Tidshorisont

Løbende fra 2026

1.2 Arbejde

1.2.1 Praktik hos kommunens egne værksteder

Beskrivelse af initiativ

Fjorten har prøvet et håndværk, og fem er blevet ansat.

Ansvarlig forvaltning

Beskæftigelsesforvaltningen

Tidshorisont

2026

1.2.3 Et nyt værksted til træ

Beskrivelse af initiativ

Værkstedet åbner i den gamle brandstation.

Ansvarlig forvaltning

Beskæftigelsesforvaltningen

Tidshorisont

2027
`

/** The same a year later: one is over, one is late, one goes on. */
export const LATER_STATUS = LATER_PLAIN.replace(
  'Otte af de tolv boliger står færdige',
  'Initiativet blev afsluttet den 1. juni 2025. Alle tolv boliger står færdige',
)
  .replace('Ergoterapeuten har været på besøg', 'Initiativet er forsinket. Ergoterapeuten har været på besøg')
  .replace('Fjorten har prøvet', 'Indsatsen er i gang. Fjorten har prøvet')
