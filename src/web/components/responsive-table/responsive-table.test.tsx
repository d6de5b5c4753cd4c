import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { ResponsiveTable } from './responsive-table.tsx'

const html = renderToString(
  <ResponsiveTable
    caption="Indsatser"
    rows={[{ number: '1.1', title: 'Ramper', money: '' }]}
    rowKey={row => row.number}
    columns={[
      { key: 'number', heading: 'Nr.', bare: true, cell: row => row.number },
      { key: 'title', heading: 'Indsats', rowHeading: true, cell: row => row.title },
      { key: 'money', heading: 'Penge', number: true, cell: row => row.money },
    ]}
  />,
)

test('every part keeps its role, so that it stays a table when the style sheet makes it blocks', () => {
  for (const role of ['table', 'rowgroup', 'row', 'columnheader', 'rowheader', 'cell']) expect(html).toContain(`role="${role}"`)
})

test('a cell carries its heading for narrow screens, the number before the name does not', () => {
  expect(html).toContain('data-l="Penge"')
  expect(html).not.toContain('data-l="Nr."')
})
