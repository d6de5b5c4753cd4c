import type { Example } from '../example.ts'
import { SortSelect } from '../sort-select/sort-select.tsx'
import { FacetGroup } from './facet-group.tsx'
import { FacetButton, Facets } from './facets.tsx'

export const facetExamples: Example[] = [
  {
    name: 'Facets beside a list',
    side: 'public',
    show: t => (
      <div class="filtrering">
        <Facets t={t} action="#facets" keep={[['q', 'bolig']]}>
          <FacetGroup
            t={t}
            name="status"
            legend="Status"
            counted="indsatser"
            options={[
              { value: 'completed', label: 'Gennemført', count: 8, chosen: false },
              { value: 'on-plan', label: 'Følger planen', count: 24, chosen: true },
              { value: 'delayed', label: 'Forsinket', count: 10, chosen: true },
            ]}
          />
          <FacetGroup
            t={t}
            name="unit"
            legend="Forvaltning"
            counted="indsatser"
            options={[{ value: 'social', label: 'Social', count: 'over 1.000', chosen: false }]}
          />
        </Facets>
        <section aria-labelledby="res">
          <div class="resultat">
            <h2 id="res">34 af 48 indsatser</h2>
            <FacetButton t={t} chosen={2} />
            <SortSelect
              t={t}
              action="#facets"
              value="number"
              options={[
                { value: 'number', label: 'Nummer' },
                { value: 'changed', label: 'Senest ændret' },
              ]}
            />
          </div>
        </section>
      </div>
    ),
  },
]
