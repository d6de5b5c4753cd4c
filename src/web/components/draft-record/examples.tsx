import { Button } from '../button/button.tsx'
import type { Example } from '../example.ts'
import { Notice } from '../notice/notice.tsx'
import { EvidenceLink } from '../review-lines/evidence-link.tsx'
import { ReviewLines } from '../review-lines/review-lines.tsx'
import { Shortcuts } from '../shortcuts/shortcuts.tsx'
import { Tag } from '../tag/tag.tsx'
import { DraftFields } from './draft-fields.tsx'
import { DraftRecord, SettledRecord } from './draft-record.tsx'
import { Outline } from './outline.tsx'

const LINES = [
  { number: 604, parts: [{ text: '5. Flere i job', hit: false }], evidence: [1], kind: 'hit' },
  {
    number: 605,
    parts: [
      { text: 'I ', hit: false },
      { text: '2025', hit: true },
      { text: ' fik borgere en mentor', hit: false },
    ],
    evidence: [2, 3],
    kind: 'finding',
  },
  { number: 606, parts: [], kind: 'blank' },
  { number: 607, parts: [{ text: '16  Fælles status', hit: false }], kind: 'noise' },
  { number: 608, parts: [{ text: 'På tværs af enheder', hit: false }] },
] as const

export const draftRecordExamples: Example[] = [
  {
    name: 'Review: outline, lines, records',
    side: 'workspace',
    show: t => (
      <div class="reader">
        <Outline
          label="Dokumentets afsnit"
          settledWord="afgjort"
          entries={[
            { href: '#a', label: 'Indledning', settled: 1, total: 1 },
            { href: '#b', label: 'Mål 5', settled: 2, total: 7, current: true },
            { href: '#c', label: 'Mål 6', settled: 0, total: 8 },
          ]}
        />
        <ReviewLines t={t} id="source" title="Kilden, side 15" range="Linje 604-608" lines={LINES} />
        <div>
          <SettledRecord id="r25" icon="approved" title="Mål 5 Flere i job">
            <a class="small" href="#open">
              Åbn igen
            </a>
          </SettledRecord>
          <DraftRecord
            id="r26"
            over="Post 26 af 41 · Initiativ"
            title="Mentorer, der selv har et handicap"
            state={
              <Tag kind="warn" icon="warning">
                Kræver et valg
              </Tag>
            }
            current
            acts={
              <>
                <Button small icon="tick" shortcut="A" about="post 26">
                  Godtag
                </Button>
                <Button small variant="secondary" icon="edit" shortcut="E" about="post 26">
                  Ret
                </Button>
                <Button small variant="secondary" icon="skip" shortcut="S" about="post 26">
                  Spring over
                </Button>
              </>
            }
          >
            <DraftFields
              t={t}
              fields={[
                {
                  label: 'Titel',
                  value: 'Mentorer, der selv har et handicap',
                  note: 'Dannet af første sætning',
                  certainty: 1,
                  evidence: <EvidenceLink t={t} number={2} line={605} />,
                },
                { label: 'Mål', value: '5 Flere i job', certainty: 3, evidence: <EvidenceLink t={t} number={1} line={604} /> },
                { label: 'Målgruppe', value: 'Jobsøgere', certainty: 2 },
              ]}
            />
            <Notice t={t} kind="error" title="Cifre er gået i stykker i linje 605" level={3}>
              <p>Se efter i originalen.</p>
            </Notice>
          </DraftRecord>
        </div>
      </div>
    ),
  },
  {
    name: 'Shortcuts',
    side: 'workspace',
    show: t => (
      <Shortcuts
        t={t}
        keys={[
          { keys: ['J', 'K'], does: 'næste og forrige post' },
          { keys: ['A'], does: 'godtag posten' },
        ]}
      />
    ),
  },
]
