import type { Row } from '../../core/documents/model.ts'
import { contentWidth, type Element, sheet } from './paper.ts'
import { fillBox, heightOf, ink, makeRoom, type Pen, styles, write } from './pen.ts'

const langOf = (lang: string | undefined) => (lang ? { lang } : {})

const labelWidth = 165
const rowPadding = 2.2

/** One row of a fact table: the label is a row header, the value a cell, a mark its own paragraph in the cell. */
const writeRow = (pen: Pen, table: Element, { label, value, lang, mark }: Row): void => {
  const { drawing } = pen
  const valueWidth = contentWidth - labelWidth
  const left = { x: sheet.side, y: 0, width: labelWidth - 12 }
  const right = { x: sheet.side + labelWidth, y: 0, width: valueWidth }
  const head = { text: label, style: styles.label, place: left }
  const cell = { text: value, style: styles.body, place: right, options: langOf(lang) }
  const note = { text: mark ?? '', style: styles.quiet, place: right }
  const cellHeight = heightOf(pen, cell)
  const height = Math.max(heightOf(pen, head), cellHeight + (mark ? heightOf(pen, note) : 0))
  makeRoom(pen, height + 2 * rowPadding)
  const y = drawing.y + rowPadding
  const row = drawing.struct('TR', {})
  table.add(row)
  write(pen, row, 'TH', { ...head, place: { ...left, y }, options: { scope: 'Row' } })
  const data = drawing.struct('TD', {})
  row.add(data)
  write(pen, data, 'P', { ...cell, place: { ...right, y } })
  if (mark) write(pen, data, 'P', { ...note, place: { ...right, y: y + cellHeight } })
  data.end()
  row.end()
  drawing.x = sheet.side
  drawing.y = Math.max(drawing.y, y + height) + rowPadding - 1.5
  if (drawing.y < y) return
  fillBox(pen, ink.line, { x: sheet.side, y: drawing.y, width: contentWidth, height: 0.5 })
}

/** Rows to fill in by hand: a label, and room with a line under it. */
export const writeLines = (pen: Pen, labels: string[]): void => {
  const { drawing } = pen
  const table = drawing.struct('Table', {})
  pen.root.add(table)
  for (const text of labels) {
    makeRoom(pen, 26)
    const { y } = drawing
    const row = drawing.struct('TR', {})
    table.add(row)
    const place = { x: sheet.side, y: y + 10, width: labelWidth - 12 }
    write(pen, row, 'TH', { text, style: styles.label, place, options: { scope: 'Row' } })
    row.add(drawing.struct('TD', {}))
    row.end()
    drawing.x = sheet.side
    drawing.y = Math.max(drawing.y, y + 23)
    fillBox(pen, ink.quiet, {
      x: sheet.side + labelWidth,
      y: drawing.y,
      width: contentWidth - labelWidth,
      height: 0.5,
    })
  }
  table.end()
  drawing.y += 8
}

export const writeTable = (pen: Pen, rows: Row[]): void => {
  const table = pen.drawing.struct('Table', {})
  pen.root.add(table)
  for (const row of rows) writeRow(pen, table, row)
  table.end()
  pen.drawing.y += 6
}
