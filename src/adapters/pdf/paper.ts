import PDFDocument from 'pdfkit'
import type { DocumentModel } from '../../core/documents/model.ts'

/** The whole TTF files of IBM Plex Sans (dkfds/src/fonts/IBMPlexSans/complete/ttf), read by the entry. */
export type PdfFonts = { regular: Uint8Array; semiBold: Uint8Array }

export type ElementOptions = { lang?: string; scope?: 'Row'; actual?: string; alt?: string; title?: string }

/**
 * The part of pdfkit that is used here, as of 0.20.2: its published types are incomplete (scope, PDF/UA, no font).
 */
export type Element = { add(child: Element | (() => void)): Element; end(): void }
type TextOptions = { width?: number; lineGap?: number; lineBreak?: boolean }
/** pdfkit writes a string object as a string and a plain string as a name. */
type StringObject = object
export const stringObject = (text: string): StringObject => Object(text)
type LinkOptions = { structParent: Element; Contents: StringObject }
type Outline = { addItem(title: string, options: { top: number; expanded: boolean }): Outline }
type ParsedFont = { hasGlyphForCodePoint(codePoint: number): boolean; _glyphs: object }
export type Drawing = {
  x: number
  y: number
  outline: Outline
  page: { maxY(): number }
  info: Record<string, unknown>
  font(name: string): Drawing
  fontSize(size: number): Drawing
  registerFont(name: string, source: Uint8Array | ParsedFont): void
  fillColor(colour: string): Drawing
  rect(x: number, y: number, width: number, height: number): Drawing
  fill(): Drawing
  lineWidth(width: number): Drawing
  strokeColor(colour: string): Drawing
  stroke(): Drawing
  text(text: string, x: number, y: number, options: TextOptions): Drawing
  heightOfString(text: string, options: TextOptions): number
  widthOfString(text: string): number
  link(x: number, y: number, width: number, height: number, url: string, options: LinkOptions): void
  struct(tag: string, options: ElementOptions, children?: (() => void)[]): Element
  addStructure(element: Element): void
  markContent(tag: 'Artifact', options: { type: 'Layout' | 'Pagination' }): void
  endMarkedContent(): void
  addPage(): void
  bufferedPageRange(): { start: number; count: number }
  switchToPage(page: number): void
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  on(event: 'error', listener: (error: Error) => void): void
  end(): void
  _font: { font: ParsedFont }
  _root: { data: { PageMode?: string } }
}

/** A4 in points, with room for a file hole on the left. */
export const sheet = { width: 595.28, height: 841.89, side: 62, top: 42, bottom: 56 }
export const contentWidth = sheet.width - 2 * sheet.side

/** pdfkit writes the title into XML unescaped. */
const safeInXml = (text: string): string => text.replace(/[&<>]/g, ' ')

/** An empty document with its metadata: language, title, date of the matter (never the clock's), PDF/UA. */
export const openPaper = (model: DocumentModel, fonts: PdfFonts): Drawing => {
  const options = {
    size: 'A4',
    margins: { top: sheet.top, bottom: sheet.bottom, left: sheet.side, right: sheet.side },
    // Otherwise pdfkit begins with Helvetica, which it does not embed.
    font: null,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: model.language,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: safeInXml(model.title),
      Author: safeInXml(model.sender.name),
      Creator: 'Lydhør',
      Producer: 'Lydhør, PDFKit',
      CreationDate: new Date(model.madeAt),
    },
  }
  const drawing = new PDFDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as Drawing
  // Bookmarks are there for those who open them; a letter does not open with its list of headings.
  drawing._root.data.PageMode = 'UseNone'
  useFont(drawing, 'regular', fonts.regular)
  useFont(drawing, 'semibold', fonts.semiBold)
  return drawing
}

/** Reading the tables of a font takes half the time of a letter, so it is done once for each file. */
const parsedFonts = new WeakMap<Uint8Array, ParsedFont>()

const useFont = (drawing: Drawing, name: string, bytes: Uint8Array): void => {
  const parsed = parsedFonts.get(bytes)
  // A glyph remembers the characters it was first asked for, and embedding a font asks for parts of others
  // (the C of Ç) without any: kept for the next document, that C would be copied out as something else.
  if (parsed) parsed._glyphs = {}
  drawing.registerFont(name, parsed ?? bytes)
  if (!parsed) parsedFonts.set(bytes, drawing.font(name)._font.font)
}

/** Ends the document and gathers its bytes. */
export const closePaper = (drawing: Drawing): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    drawing.on('data', chunk => chunks.push(chunk))
    drawing.on('error', reject)
    drawing.on('end', () => resolve(joinedBytes(chunks)))
    drawing.end()
  })

const joinedBytes = (chunks: Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.byteLength, 0))
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
