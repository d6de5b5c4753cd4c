import type { RemarkData } from '../../publishing/published-data.ts'
import type { Context } from './context.ts'
import { Paragraphs, Said } from './said.tsx'

/** Other voices, in their own words and whole. */
export const Remarks = ({ c, remarks }: { c: Context; remarks: readonly RemarkData[] }) => (
  <div class="stemmer">
    {remarks.map((remark, index) => (
      // Remarks have no name of their own; they stand in the order they were made.
      <div class="stemme stemme--raad" key={`${index} ${remark.author}`}>
        <h3>
          <Said lang={c.lang} text={remark.author} />
          {remark.said && (
            <>
              , <Said lang={c.lang} text={remark.said} />
            </>
          )}
        </h3>
        <blockquote>
          <Paragraphs lang={c.lang} text={remark.text} />
        </blockquote>
      </div>
    ))}
  </div>
)
