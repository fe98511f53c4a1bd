import type { DocumentBlock, Section } from '../../core/documents/model.ts'
import { contentWidth, sheet, stringObject } from './paper.ts'
import { decorate, fillBox, heightOf, ink, makeRoom, type Pen, styles, write, writeBelow } from './pen.ts'
import { writeLines, writeTable } from './table.ts'

const langOf = (lang: string | undefined) => (lang ? { lang } : {})

type Bullet = (pen: Pen, y: number) => void

const dot: Bullet = (pen, y) => fillBox(pen, ink.text, { x: sheet.side + 4, y: y + 5.2, width: 3, height: 3 })

/** An empty box to tick: drawn, because the fonts have no such character. */
const box: Bullet = (pen, y) =>
  decorate(pen, drawing =>
    drawing
      .lineWidth(1)
      .strokeColor(ink.text)
      .rect(sheet.side + 0.5, y + 2.5, 8, 8)
      .stroke(),
  )

const writeList = (pen: Pen, items: string[], bullet: Bullet): void => {
  const list = pen.drawing.struct('L', {})
  pen.root.add(list)
  for (const text of items) {
    makeRoom(pen, 14)
    const item = pen.drawing.struct('LI', {})
    list.add(item)
    bullet(pen, pen.drawing.y)
    writeBelow(pen, 'LBody', styles.body, { text, parent: item, indent: 16, after: 1 })
    item.end()
  }
  list.end()
  pen.drawing.y += 4
}

/** Somebody's own words with a bar beside them. Words that are longer than the page continue without the bar. */
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

/** Only the status page is a link that can be clicked; every other address is text. */
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
  drawing.link(x, y, width, drawing.y - y, href, {
    structParent: link,
    Contents: stringObject(`${label}: ${href}`),
  })
  // Ended here because pdfkit records the page of a link when its element is written out.
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
      writeList(pen, block.items, dot)
      break
    case 'boxes':
      writeList(pen, block.items, box)
      break
    case 'write':
      writeLines(pen, block.items)
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
  pen.drawing.y += level === 2 ? 5 : 2
  const style = level === 2 ? styles.heading2 : styles.heading3
  writeBelow(pen, `H${level}`, style, { text: heading, options: langOf(lang), after: 1 })
}
