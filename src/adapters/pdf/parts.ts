import type { DocumentBlock, DocumentModel, Row, Section } from '../../core/documents/model.ts'
import { contentWidth, type Element, sheet } from './paper.ts'
import {
  decorate,
  fillBox,
  heightOf,
  ink,
  makeRoom,
  type Pen,
  styles,
  warm,
  write,
  writeBelow,
} from './pen.ts'

const langOf = (lang: string | undefined) => (lang ? { lang } : {})

const labelWidth = 165
const rowPadding = 3

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

export const writeTable = (pen: Pen, rows: Row[]): void => {
  const table = pen.drawing.struct('Table', {})
  pen.root.add(table)
  for (const row of rows) writeRow(pen, table, row)
  table.end()
  pen.drawing.y += 6
}

const writeList = (pen: Pen, items: string[]): void => {
  const list = pen.drawing.struct('L', {})
  pen.root.add(list)
  for (const text of items) {
    makeRoom(pen, 14)
    const item = pen.drawing.struct('LI', {})
    list.add(item)
    const dot = pen.drawing.y + 5.2
    decorate(pen, drawing =>
      drawing
        .fillColor(ink.text)
        .rect(sheet.side + 4, dot, 3, 3)
        .fill(),
    )
    writeBelow(pen, 'LBody', styles.body, { text, parent: item, indent: 16, after: 1 })
    item.end()
  }
  list.end()
  pen.drawing.y += 4
}

/** Somebody's own words, with a bar beside them. Longer than the page they flow on without the bar. */
const writeWords = (pen: Pen, { text, lang, mark }: Extract<DocumentBlock, { kind: 'words' }>): void => {
  const { drawing } = pen
  const place = { x: sheet.side + 12, y: 0, width: contentWidth - 12 }
  const height =
    heightOf(pen, { text, style: styles.body, place }) +
    (mark ? heightOf(pen, { text: mark, style: styles.quiet, place }) : 0)
  makeRoom(pen, height + 4)
  const fits = drawing.y + height <= drawing.page.maxY()
  if (fits) fillBox(pen, ink.line, { x: sheet.side, y: drawing.y, width: 2, height })
  const quote = drawing.struct('BlockQuote', {})
  pen.root.add(quote)
  const inside = { parent: quote, indent: 12, after: 0 }
  writeBelow(pen, 'P', styles.body, { ...inside, text, options: langOf(lang) })
  if (mark) writeBelow(pen, 'P', styles.quiet, { ...inside, text: mark })
  quote.end()
  drawing.y += 6
}

/** The status page is the only address that can be clicked; every other stands as text. */
const writeLink = (pen: Pen, { label, href }: { label: string; href: string }, statusUrl?: string): void => {
  const { drawing } = pen
  if (href !== statusUrl) {
    writeBelow(pen, 'P', styles.body, { text: `${label}: ${href}` })
    return
  }
  makeRoom(pen, 14)
  const { y } = drawing
  const paragraph = drawing.struct('P', {})
  pen.root.add(paragraph)
  const words = `${label}: `
  write(pen, paragraph, 'Span', {
    text: words,
    style: styles.body,
    place: { x: sheet.side, y, width: contentWidth },
  })
  const x = sheet.side + drawing.widthOfString(words)
  const link = drawing.struct('Link', { alt: `${label}: ${href}` })
  paragraph.add(link)
  link.add(() => {
    const place = { width: contentWidth + sheet.side - x, lineGap: 1.5 }
    drawing.fillColor(ink.accent).text(href, x, y, place)
  })
  const width = Math.min(drawing.widthOfString(href), contentWidth + sheet.side - x)
  drawing.link(x, y, width, drawing.y - y, href, { structParent: link, Contents: `${label}: ${href}` })
  // Ended here because pdfkit notes the page of a link when its element is written out.
  link.end()
  paragraph.end()
  drawing.x = sheet.side
  drawing.y += 4
}

export const writeBlock = (pen: Pen, block: DocumentBlock, statusUrl?: string): void => {
  switch (block.kind) {
    case 'facts':
      writeTable(pen, block.rows)
      break
    case 'list':
      writeList(pen, block.items)
      break
    case 'words':
      writeWords(pen, block)
      break
    case 'link':
      writeLink(pen, block, statusUrl)
      break
    default:
      writeBelow(pen, 'P', proseStyles[block.kind], { text: block.text })
  }
}

const proseStyles = { lead: styles.strong, paragraph: styles.body, caveat: styles.quiet }

/** A heading never stands alone at the foot of a page. */
export const writeHeading = (pen: Pen, { heading, level, lang }: Omit<Section, 'blocks'>): void => {
  makeRoom(pen, 64)
  pen.drawing.y += level === 2 ? 7 : 3
  const style = level === 2 ? styles.heading2 : styles.heading3
  writeBelow(pen, `H${level}`, style, { text: heading, options: langOf(lang), after: 1 })
}

/** What must be known first, each on its own warm strip. */
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

/** Name and address of the authority above a line: the head of the first page, and part of what is read. */
export const writeLetterhead = (pen: Pen, { sender, recipient }: DocumentModel): void => {
  writeBelow(pen, 'P', styles.sender, { text: sender.name, after: 0 })
  for (const text of sender.lines) writeBelow(pen, 'P', styles.quiet, { text, after: 0 })
  pen.drawing.y += 5
  fillBox(pen, ink.accent, { x: sheet.side, y: pen.drawing.y, width: contentWidth, height: 1.5 })
  pen.drawing.y += 18
  for (const text of recipient) writeBelow(pen, 'P', styles.body, { text, after: 0 })
  if (recipient.length) pen.drawing.y += 26
}
