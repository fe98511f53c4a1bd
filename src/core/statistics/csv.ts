/** Semicolons and a byte order mark: a Danish spreadsheet then opens the file without asking. */
export const toCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map(row => row.map(cell).join(';')).join('\r\n')}\r\n`

/** A cell that a spreadsheet would run as a formula is made text (CWE-1236). */
const cell = (value: string | number): string => {
  if (typeof value === 'number') return String(value).replace('.', ',')
  const text = /^\s*[=+\-@＝＋－＠\t\r\n]/u.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
