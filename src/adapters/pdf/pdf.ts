import { type DocumentModel, opensAsLetter } from '../../core/documents/model.ts'
import type { RenderPdf } from '../../ports.ts'
import { writeAddressee, writeLetterhead, writeMarks } from './opening.ts'
import { closePaper, contentWidth, openPaper, type PdfFonts, sheet } from './paper.ts'
import { writeBlock, writeHeading } from './parts.ts'
import { ink, type Pen, styles, takePen, writeBelow } from './pen.ts'
import { writeTable } from './table.ts'

export type { PdfFonts } from './paper.ts'

/** `missing` names each character that the fonts cannot draw ("U+1F600"); the PDF lists them in a note. */
export type Pdf = { bytes: Uint8Array; pages: number; missing: string[] }

/** A tagged PDF of the document; the same model and fonts give the same bytes. */
export const toPdf = async (model: DocumentModel, fonts: PdfFonts): Promise<Pdf> => {
  const drawing = openPaper(model, fonts)
  const pen = takePen(drawing)
  writeBody(pen, model)
  writeNotes(pen, model)
  writeFeet(pen, model)
  const pages = drawing.bufferedPageRange().count
  return { bytes: await closePaper(drawing), pages, missing: pen.spelling.missing() }
}

/** The port the use cases know, with this runtime's fonts. */
export const pdfRenderer =
  (fonts: PdfFonts): RenderPdf =>
  async model =>
    (await toPdf(model, fonts)).bytes

const writeBody = (pen: Pen, model: DocumentModel): void => {
  const { title, marks, meta, sections, statusUrl } = model
  writeLetterhead(pen, model)
  if (opensAsLetter(model)) writeAddressee(pen, model)
  const chapter = pen.drawing.outline.addItem(title, { top: pen.drawing.y, expanded: true })
  writeBelow(pen, 'H1', styles.title, { text: title, after: 6 })
  writeMarks(pen, marks)
  if (meta.length && !opensAsLetter(model)) writeTable(pen, meta)
  for (const section of sections) {
    const { heading, lang, level } = section
    // The same letter in another language begins on a new sheet.
    if (lang && level === 2) pen.drawing.addPage()
    if (heading) {
      writeHeading(pen, { ...section, heading })
      chapter.addItem(heading, { top: pen.drawing.y - 24, expanded: false })
    } else pen.drawing.y += 8
    for (const block of section.blocks) writeBlock(pen, block, statusUrl)
  }
}

const writeNotes = (pen: Pen, { print }: DocumentModel): void => {
  const items = pen.spelling.notes()
  if (!items.length) return
  writeHeading(pen, { heading: print.glyphsHeading, level: 2 })
  writeBlock(pen, { kind: 'paragraph', text: print.glyphsText })
  writeBlock(pen, { kind: 'list', items })
}

/** The foot of each page stands outside the reading order. */
const writeFeet = ({ drawing }: Pen, { print, sender }: DocumentModel): void => {
  const { count } = drawing.bufferedPageRange()
  for (let page = 0; page < count; page++) {
    drawing.switchToPage(page)
    const y = sheet.height - 40
    const label = print.page.replace('{page}', `${page + 1}`).replace('{pages}', `${count}`)
    drawing.markContent('Artifact', { type: 'Pagination' })
    drawing
      .fillColor(ink.line)
      .rect(sheet.side, y - 6, contentWidth, 0.5)
      .fill()
    drawing.font(styles.small.font).fontSize(styles.small.size).fillColor(styles.small.colour)
    drawing.text(sender.name, sheet.side, y, { lineBreak: false })
    const x = sheet.width - sheet.side - drawing.widthOfString(label)
    drawing.text(label, x, y, { lineBreak: false })
    drawing.endMarkedContent()
  }
}
