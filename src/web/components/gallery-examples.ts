import { actionBarExamples } from './action-bar/examples.tsx'
import { buttonExamples } from './button/examples.tsx'
import { cardExamples } from './card/examples.tsx'
import { changeTextExamples } from './change-text/examples.tsx'
import { chipsExamples } from './chips/examples.tsx'
import { dateFieldExamples } from './date-field/examples.tsx'
import { downloadLinksExamples } from './download-links/examples.tsx'
import { draftRecordExamples } from './draft-record/examples.tsx'
import { emptyStateExamples } from './empty-state/examples.tsx'
import { errorSummaryExamples } from './error-summary/examples.tsx'
import type { Example } from './example.ts'
import { facetExamples } from './facets/examples.tsx'
import { factListExamples } from './fact-list/examples.tsx'
import { fileFieldExamples } from './file-field/examples.tsx'
import { filtersExamples } from './filters/examples.tsx'
import { flashExamples } from './flash/examples.tsx'
import { frontExamples } from './front/examples.tsx'
import { frozenExamples } from './frozen/examples.tsx'
import { goalRopeExamples } from './goal-rope/examples.tsx'
import { highlightExamples } from './highlight/examples.tsx'
import { meterExamples } from './meter/examples.tsx'
import { moneyChartExamples } from './money-chart/examples.tsx'
import { multiSelectExamples } from './multi-select/examples.tsx'
import { noticeExamples } from './notice/examples.tsx'
import { obligationMarkExamples } from './obligation-mark/examples.tsx'
import { optionExamples } from './options/examples.tsx'
import { paginationExamples } from './pagination/examples.tsx'
import { posterExamples } from './poster/examples.tsx'
import { responsiveTableExamples } from './responsive-table/examples.tsx'
import { searchFormExamples } from './search-form/examples.tsx'
import { sectionExamples } from './section/examples.tsx'
import { selectExamples } from './select/examples.tsx'
import { sourceLinesExamples } from './source-lines/examples.tsx'
import { statusMarkExamples } from './status-mark/examples.tsx'
import { tagExamples } from './tag/examples.tsx'
import { textAreaExamples } from './text-area/examples.tsx'
import { textFieldExamples } from './text-field/examples.tsx'
import { threadExamples } from './thread/examples.tsx'
import { timelineExamples } from './timeline/examples.tsx'
import { treeExamples } from './tree/examples.tsx'

/** Every example of every component, the error summary first, as on a page. */
export const galleryExamples: readonly Example[] = [
  ...errorSummaryExamples,
  ...buttonExamples,
  ...textFieldExamples,
  ...textAreaExamples,
  ...sectionExamples,
  ...selectExamples,
  ...multiSelectExamples,
  ...dateFieldExamples,
  ...fileFieldExamples,
  ...optionExamples,
  ...actionBarExamples,
  ...statusMarkExamples,
  ...obligationMarkExamples,
  ...goalRopeExamples,
  ...timelineExamples,
  ...searchFormExamples,
  ...chipsExamples,
  ...facetExamples,
  ...filtersExamples,
  ...responsiveTableExamples,
  ...paginationExamples,
  ...threadExamples,
  ...factListExamples,
  ...moneyChartExamples,
  ...sourceLinesExamples,
  ...changeTextExamples,
  ...highlightExamples,
  ...noticeExamples,
  ...flashExamples,
  ...emptyStateExamples,
  ...tagExamples,
  ...cardExamples,
  ...meterExamples,
  ...draftRecordExamples,
  ...downloadLinksExamples,
  ...treeExamples,
  ...frontExamples,
  ...frozenExamples,
  ...posterExamples,
]
