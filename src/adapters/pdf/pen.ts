import { type Spelling, spelling } from '../../core/documents/formats/glyphs.ts'
import { contentWidth, type Drawing, type Element, type ElementOptions, sheet } from './paper.ts'

export const ink = { text: '#1a1a1a', quiet: '#454545', accent: '#0059b3', line: '#d0d0d0' }
export const warm = { bar: '#febb30', ground: '#fff7e5' }

export type Style = { font: 'regular' | 'semibold'; size: number; colour?: string; lineGap?: number }

export const styles = {
  title: { font: 'semibold', size: 19, lineGap: 0 },
  heading2: { font: 'semibold', size: 11.5, colour: ink.accent },
  heading3: { font: 'semibold', size: 10 },
  body: { font: 'regular', size: 10 },
  strong: { font: 'semibold', size: 10 },
  quiet: { font: 'regular', size: 9, colour: ink.quiet },
  label: { font: 'regular', size: 10, colour: ink.quiet },
  sender: { font: 'semibold', size: 13 },
  small: { font: 'regular', size: 8, colour: ink.quiet },
} as const satisfies Record<string, Style>

export type Place = { x: number; y: number; width: number }

/** The drawing state: the document, the parent element, and the list of missing characters. */
export type Pen = { drawing: Drawing; root: Element; spelling: Spelling }

export const takePen = (drawing: Drawing): Pen => {
  const faces = (['regular', 'semibold'] as const).map(name => drawing.font(name)._font.font)
  const root = drawing.struct('Document', {})
  drawing.addStructure(root)
  return {
    drawing,
    root,
    spelling: spelling(codePoint => faces.every(face => face.hasGlyphForCodePoint(codePoint))),
  }
}

export type Writing = { text: string; style: Style; place: Place; options?: ElementOptions }

const dressed = ({ drawing }: Pen, style: Style): Drawing =>
  drawing
    .font(style.font)
    .fontSize(style.size)
    .fillColor(style.colour ?? ink.text)

const lineGapOf = (style: Style): number => style.lineGap ?? 1.5

/** The text as the fonts can draw it. A tab becomes a space. */
const drawable = (pen: Pen, text: string): string => pen.spelling.spell(text.replaceAll('\t', ' '))

export const heightOf = (pen: Pen, { text, style, place }: Writing): number =>
  dressed(pen, style).heightOfString(drawable(pen, text), { width: place.width, lineGap: lineGapOf(style) })

/**
 * One tagged element with its text. Where characters are replaced, screen readers still get the original
 * (ActualText).
 */
export const write = (pen: Pen, parent: Element, tag: string, writing: Writing): void => {
  const { text, style, place, options = {} } = writing
  const shown = drawable(pen, text)
  const actual = shown === text.replaceAll('\t', ' ') ? {} : { actual: text }
  const element = pen.drawing.struct(tag, { ...options, ...actual }, [
    () => {
      dressed(pen, style).text(shown, place.x, place.y, { width: place.width, lineGap: lineGapOf(style) })
    },
  ])
  parent.add(element)
}

/** A paragraph across the page, under what is already there. */
export const writeBelow = (pen: Pen, tag: string, style: Style, more: Partial<WriteMore> = {}): void => {
  const { text = '', options = {}, parent = pen.root, indent = 0, after = 3 } = more
  const place = { x: sheet.side + indent, y: pen.drawing.y, width: contentWidth - indent }
  write(pen, parent, tag, { text, style, place, options })
  pen.drawing.x = sheet.side
  pen.drawing.y += after
}
export type WriteMore = {
  text: string
  options: ElementOptions
  parent: Element
  indent: number
  after: number
}

/** Lines, bars and backgrounds are artefacts: seen, never read aloud. */
export const decorate = ({ drawing }: Pen, draw: (drawing: Drawing) => void): void => {
  const { x, y } = drawing
  drawing.markContent('Artifact', { type: 'Layout' })
  draw(drawing)
  drawing.endMarkedContent()
  drawing.x = x
  drawing.y = y
}

export const fillBox = (pen: Pen, colour: string, box: Place & { height: number }): void =>
  decorate(pen, drawing => drawing.fillColor(colour).rect(box.x, box.y, box.width, box.height).fill())

/** Begins a new page unless this much fits here. A block that fits on no page flows over several. */
export const makeRoom = ({ drawing }: Pen, height: number): void => {
  const fitsOnAPage = height < sheet.height - sheet.top - sheet.bottom
  if (fitsOnAPage && drawing.y + height > drawing.page.maxY()) drawing.addPage()
}
