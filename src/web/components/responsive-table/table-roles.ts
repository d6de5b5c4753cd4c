/**
 * Spread on a table's parts wherever the style sheet may turn it into blocks: `display: block` takes the roles of the
 * elements away (Chromium and Safari), and a screen reader would then hear loose words instead of rows and headings.
 */
export const tableRoles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeading: { role: 'columnheader', scope: 'col' },
  rowHeading: { role: 'rowheader', scope: 'row' },
  cell: { role: 'cell' },
} as const
