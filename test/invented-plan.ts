/** A plan of an invented municipality, laid out as real ones are: numbered goals, then sheets with labelled fields. For tests. */
export const INVENTED_PLAN = `Handicapplan for Prøvby Kommune 2026-2029

1. Et samfund for alle

1.1 Bolig

1.1.1 Flere små boliger med fælles stue

Målgruppen for indsatsen

Unge over 18 år, der kan bo selv med lidt hjælp.

Beskrivelse af initiativ

Kommunen bygger tolv små boliger rundt om en fælles stue, så unge kan bo for sig selv uden at være alene.

Ansvarlig forvaltning

Socialforvaltningen

Tidshorisont

2026-2028

Økonomiske konsekvenser

Der er afsat 4,5 mio. kr. i anlægsmidler til byggeriet (2026-p/l).

1.1.2 Rådgivning om indretning af boligen

Målgruppen for indsatsen

Voksne, der har fået et handicap og vil blive boende.

Beskrivelse af initiativ

En ergoterapeut kommer på besøg og viser, hvad der kan ændres i hjemmet for få penge.

Ansvarlig forvaltning

Socialforvaltningen

Tidshorisont

Løbende fra 2026

Økonomiske konsekvenser

Afholdes inden for rammen.

1.2 Arbejde

1.2.1 Praktik hos kommunens egne værksteder

Målgruppen for indsatsen

Jobsøgende, der vil prøve kræfter med et håndværk.

Beskrivelse af initiativ

Ti pladser om året på værkstederne, hver med en kollega, der kender faget og følger med hele vejen.

Ansvarlig forvaltning

Beskæftigelsesforvaltningen

Tidshorisont

2026-2029

Økonomiske konsekvenser

Der er afsat 300.000 kr. årligt.

1.2.2 Mentorer, der selv har et handicap

Målgruppen for indsatsen

Unge på vej i uddannelse eller job.

Beskrivelse af initiativ

Mentorer med egne erfaringer mødes med unge hver måned i det første år.

Ansvarlig forvaltning

Beskæftigelsesforvaltningen

Tidshorisont

2027

Økonomiske konsekvenser

Ikke finansieret.

2. Adgang til byen

2.1 Gader og pladser

2.1.1 Ledelinjer på torvet

Målgruppen for indsatsen

Borgere, der ser dårligt.

Beskrivelse af initiativ

Der lægges ledelinjer fra stationen over torvet til biblioteket.

Ansvarlig forvaltning

Teknik- og Miljøforvaltningen

Tidshorisont

2026

Økonomiske konsekvenser

Der er afsat 1,2 mio. kr.

2.1.2 Bænke for hver hundrede meter

Målgruppen for indsatsen

Ældre og borgere, der går dårligt.

Beskrivelse af initiativ

Kommunen sætter bænke med ryg og armlæn op langs de mest brugte ruter.

Ansvarlig forvaltning

Teknik- og Miljøforvaltningen

Tidshorisont

2027-2029

Økonomiske konsekvenser

Afholdes inden for rammen.
`
