import type { Example } from '../example.ts'
import { SearchForm } from '../search-form/search-form.tsx'
import { FrontBand } from './front-band.tsx'
import { Overview } from './overview.tsx'

export const frontExamples: Example[] = [
  {
    name: 'FrontBand with Overview',
    side: 'public',
    show: t => (
      <FrontBand
        over="Havnstads handicappolitik"
        title={
          <>
            Hvad har vi lovet, <span>og hvordan går det?</span>
          </>
        }
        lead="Her kan du følge hvert løfte: hvem der har ansvaret, hvad det koster, og hvad der er sket."
        aside={
          <Overview
            t={t}
            title="48 indsatser lige nu"
            counts={{ completed: 8, 'on-plan': 24, delayed: 10, stalled: 3, 'not-begun': 1, 'not-assessed': 2 }}
            note={
              <>
                Forvaltningernes egen vurdering i <a href="#status">version 214</a>.
              </>
            }
          />
        }
      >
        <SearchForm t={t} action="#front" id="front-search" label="Søg i mål og indsatser" />
        <p class="proev">
          Andre søger efter <a href="#rampe">ramper</a> og <a href="#bolig">boliger</a>
        </p>
      </FrontBand>
    ),
  },
]
