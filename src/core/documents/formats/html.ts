import { type DocumentBlock, type DocumentModel, opensAsLetter, type Row, type Section } from '../model.ts'
import { documentStyle } from './style.ts'

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, character => escapes[character] ?? '')

/** Only web addresses become links; anything else is shown as the text it is. */
const isWebAddress = (href: string): boolean => /^https?:\/\//i.test(href)

const paragraph = (text: string, kind?: string): string =>
  `<p${kind ? ` class="${kind}"` : ''}>${escaped(text)}</p>`

const langOf = (lang: string | undefined): string => (lang ? ` lang="${escaped(lang)}"` : '')

const markOf = (mark: string | undefined): string =>
  mark ? `<span class="mark">${escaped(mark)}</span>` : ''

const rowOf = ({ label, value, lang, mark }: Row): string =>
  `<tr><th scope="row">${escaped(label)}</th><td><span${langOf(lang)} dir="auto">${escaped(value)}</span>${markOf(mark)}</td></tr>`

const tableOf = (rows: Row[], labelledBy?: string): string =>
  `<table${labelledBy ? ` aria-labelledby="${labelledBy}"` : ''}><tbody>${rows.map(rowOf).join('')}</tbody></table>`

const blockOf = (block: DocumentBlock, headingId: string | undefined): string => {
  switch (block.kind) {
    case 'list':
      return `<ul>${block.items.map(item => `<li>${escaped(item)}</li>`).join('')}</ul>`
    case 'boxes':
      return `<ul class="boxes">${block.items.map(item => `<li>${escaped(item)}</li>`).join('')}</ul>`
    case 'write':
      return `<table class="write"${headingId ? ` aria-labelledby="${headingId}"` : ''}><tbody>${block.items.map(item => `<tr><th scope="row">${escaped(item)}</th><td></td></tr>`).join('')}</tbody></table>`
    case 'facts':
      return tableOf(block.rows, headingId)
    case 'words':
      return `<blockquote><p${langOf(block.lang)} dir="auto">${escaped(block.text)}</p>${markOf(block.mark)}</blockquote>`
    case 'link': {
      const { label, href } = block
      if (!isWebAddress(href)) return paragraph(`${label}: ${href}`)
      return `<p>${escaped(label)}: <a href="${escaped(href)}" rel="noreferrer">${escaped(href)}</a></p>`
    }
    default:
      return paragraph(block.text, block.kind === 'paragraph' ? undefined : block.kind)
  }
}

const sectionOf = ({ heading, level, lang, blocks }: Section, index: number): string => {
  const id = heading ? `s${index + 1}` : undefined
  const opens = lang && level === 2 ? ' class="next-language"' : ''
  const head = heading ? `<h${level} id="${id}">${escaped(heading)}</h${level}>` : ''
  return `<section${langOf(lang)}${opens}>${head}${blocks.map(block => blockOf(block, id)).join('')}</section>`
}

const markList = (marks: string[]): string =>
  marks.length ? `<ul class="marks">${marks.map(mark => `<li>${escaped(mark)}</li>`).join('')}</ul>` : ''

const openingOf = (model: DocumentModel): string => {
  const { title, recipient, marks, meta } = model
  const heading = `<h1>${escaped(title)}</h1>${markList(marks)}`
  const facts = meta.length ? tableOf(meta) : ''
  if (!opensAsLetter(model)) return `${heading}${facts}`
  const lines = recipient.map(line => `<p dir="auto">${escaped(line)}</p>`).join('')
  return `<div class="recipient">${lines}</div>${facts}${heading}`
}

/** The accessible master: one self-contained page, no script, nothing fetched. */
export const toHtml = (model: DocumentModel): string => {
  const { language, title, sender, sections } = model
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${escaped(title)}</title>
<style>${documentStyle}</style>
</head>
<body>
<div class="page">
<header class="sender"><p class="name">${escaped(sender.name)}</p>${sender.lines.map(line => paragraph(line)).join('')}</header>
<main>
${openingOf(model)}
${sections.map(sectionOf).join('\n')}
</main>
</div>
</body>
</html>
`
}
