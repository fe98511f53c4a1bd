import type { DocumentModel, Row } from '../../core/documents/model.ts'
import { contentWidth, sheet } from './paper.ts'
import { fillBox, heightOf, ink, type Pen, styles, warm, write, writeBelow } from './pen.ts'

/** What must be known first, each item on its own highlighted strip. */
export const writeMarks = (pen: Pen, marks: string[]): void => {
  if (!marks.length) return
  const list = pen.drawing.struct('L', {})
  pen.root.add(list)
  for (const text of marks) {
    const { y } = pen.drawing
    fillBox(pen, warm.ground, { x: sheet.side, y, width: contentWidth, height: 18 })
    fillBox(pen, warm.bar, { x: sheet.side, y, width: 3, height: 18 })
    const item = pen.drawing.struct('LI', {})
    list.add(item)
    pen.drawing.y = y + 2.5
    writeBelow(pen, 'LBody', styles.strong, { text, parent: item, indent: 10 })
    item.end()
    pen.drawing.y = y + 20
  }
  list.end()
  pen.drawing.y += 4
}

/** Name and address of the authority above a line: the head of the first page, and part of what is read aloud. */
export const writeLetterhead = (pen: Pen, { sender }: DocumentModel): void => {
  writeBelow(pen, 'P', styles.sender, { text: sender.name, after: 0 })
  for (const text of sender.lines) writeBelow(pen, 'P', styles.quiet, { text, after: 0 })
  pen.drawing.y += 5
  fillBox(pen, ink.accent, { x: sheet.side, y: pen.drawing.y, width: contentWidth, height: 1.5 })
  pen.drawing.y += 14
}

const columnWidth = 176

/** The addressee on the left, date, reference and contact on the right: the Danish letter layout. */
export const writeAddressee = (pen: Pen, { recipient, meta }: DocumentModel): void => {
  const top = pen.drawing.y
  const width = contentWidth - columnWidth - 24
  for (const text of recipient) {
    const place = { x: sheet.side, y: pen.drawing.y, width }
    write(pen, pen.root, 'P', { text, style: styles.body, place })
  }
  const left = pen.drawing.y
  pen.drawing.y = top
  writeColumn(pen, meta)
  pen.drawing.x = sheet.side
  pen.drawing.y = Math.max(left, pen.drawing.y) + 22
}

const writeColumn = (pen: Pen, rows: Row[]): void => {
  const { drawing } = pen
  const table = drawing.struct('Table', {})
  pen.root.add(table)
  for (const { label, value } of rows) {
    const place = { x: sheet.width - sheet.side - columnWidth, y: drawing.y, width: columnWidth }
    const row = drawing.struct('TR', {})
    table.add(row)
    write(pen, row, 'TH', { text: label, style: styles.small, place, options: { scope: 'Row' } })
    const below = { ...place, y: place.y + heightOf(pen, { text: label, style: styles.small, place }) - 1 }
    write(pen, row, 'TD', { text: value, style: styles.body, place: below })
    row.end()
    drawing.y += 4
  }
  table.end()
}
