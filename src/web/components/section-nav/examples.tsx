import type { Example } from '../example.ts'
import { TextField } from '../text-field/text-field.tsx'
import { SectionNav } from './section-nav.tsx'

export const sectionNavExamples: Example[] = [
  {
    name: 'SectionNav beside a form',
    side: 'workspace',
    show: () => (
      <div class="editor">
        <SectionNav
          label="Afsnit i indsatsen"
          links={[
            { href: '#s-about', label: 'Om', current: true },
            { href: '#s-money', label: 'Penge', finding: { kind: 'error', words: '1 fejl' } },
          ]}
        />
        <div class="card flush">
          <div class="fs" id="s-about">
            <h3>Om</h3>
            <div class="grid4">
              <TextField name="editor-number" label="Nummer" value="3.4" />
              <TextField name="editor-title" label="Titel" value="Bedre adgang i kommunens bygninger" />
            </div>
          </div>
          <div class="fs" id="s-money">
            <h3>Penge</h3>
          </div>
        </div>
      </div>
    ),
  },
]
