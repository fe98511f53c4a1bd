import type { DocumentModel } from './model.ts'

/** The whole TTF files of IBM Plex Sans (dkfds/src/fonts/IBMPlexSans/complete/ttf), read by the entry. */
export type PdfFonts = { regular: Uint8Array; semibold: Uint8Array; italic: Uint8Array }

/** `missing` names each character no font here can draw ("U+1F600"); the PDF spells them out in a note. */
export type Pdf = { bytes: Uint8Array; pages: number; missing: string[] }

/** A tagged PDF of the document; the same model and fonts give the same bytes. */
export const toPdf = async (_model: DocumentModel, _fonts: PdfFonts): Promise<Pdf> => {
  throw new Error('not yet')
}
