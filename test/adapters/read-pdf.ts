import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type TreeNode = { role: string; lang?: string; scope?: string; children: TreeNode[] }

const open = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({
    data: bytes.slice(),
    standardFontDataUrl: 'node_modules/pdfjs-dist/standard_fonts/',
    verbosity: 0,
  }).promise

const pagesOf = (pdf: PDFDocumentProxy) =>
  Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))

type Item = { type?: string; tag?: string; str?: string; hasEOL?: boolean }

/** The text of one page without headers, footers and decoration; each tagged piece apart. */
const spoken = (items: Item[]): string => {
  const open: boolean[] = []
  let text = ''
  for (const item of items) {
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') {
      open.push(item.tag === 'Artifact')
      text += ' '
    } else if (item.type === 'endMarkedContent') open.pop()
    else if (!open.includes(true)) text += `${item.str ?? ''}${item.hasEOL ? '\n' : ''}`
  }
  return text
}

/** Text that is neither tagged nor marked as decoration: a screen reader meets it without knowing what it is. */
const untagged = (items: Item[]): string[] => {
  let depth = 0
  return items.flatMap(({ type, str = '' }) => {
    if (type?.startsWith('begin')) depth++
    if (type === 'endMarkedContent') depth--
    return depth === 0 && str.trim() ? [str] : []
  })
}

/** Everything a test asks of a PDF, read by a reader that is not the writer. */
export const readPdf = async (bytes: Uint8Array) => {
  const pdf = await open(bytes)
  const pages = await pagesOf(pdf)
  const contents = await Promise.all(pages.map(page => page.getTextContent({ includeMarkedContent: true })))
  const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> }
  const marked: unknown = await pdf.getMarkInfo()
  return {
    pages: pdf.numPages,
    text: contents.map(({ items }) => spoken(items as Item[])).join(' '),
    allText: contents.map(({ items }) => (items as Item[]).map(({ str }) => str ?? '').join(' ')).join(' '),
    untagged: contents.flatMap(({ items }) => untagged(items as Item[])),
    info,
    marked: marked instanceof Map ? marked.get('Marked') : (marked as { Marked?: boolean } | null)?.Marked,
    preferences: await pdf.getViewerPreferences(),
    outline: await pdf.getOutline(),
    scripts: await pdf.getJSActions(),
    attachments: await pdf.getAttachments(),
    trees: (await Promise.all(pages.map(page => page.getStructTree()))) as unknown as TreeNode[],
    links: (await Promise.all(pages.map(page => page.getAnnotations()))).flat() as {
      subtype: string
      url?: string
    }[],
  }
}

export const rolesIn = (node: TreeNode): string[] => [node.role, ...(node.children ?? []).flatMap(rolesIn)]
