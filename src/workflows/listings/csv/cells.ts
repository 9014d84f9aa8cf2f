// Cells that a spreadsheet would run as a formula, and how they come back unharmed.

/** What Excel, LibreOffice and Google Sheets take for the beginning of a formula. */
const formula = /^'*[=+\-@\t\r]/
const defused = /^'+[=+\-@\t\r]/

/**
 * An apostrophe in front makes a spreadsheet show the cell instead of running it. A cell that
 * has one already gets another one, so that `plain` finds each as it was.
 */
export const defuse = (cell: string): string =>
  formula.test(cell) ? `'${cell}` : cell

export const plain = (cell: string): string =>
  defused.test(cell) ? cell.slice(1) : cell
