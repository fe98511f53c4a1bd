import { type DocumentBlock, type DocumentModel, opensAsLetter, type Row, type Section } from '../model.ts'

const underlined = (text: string, line: string): string => `${text}\n${line.repeat(lengthOf(text))}`

/** Counts characters as people do: the second half of a surrogate pair is none. */
const lengthOf = (text: string): number => {
  let length = 0
  for (let at = 0; at < text.length; at += 1) {
    length += 1
    if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1
  }
  return length
}

const marked = (text: string, mark: string | undefined): string => (mark ? `${text}\n  (${mark})` : text)

const rowOf = ({ label, value, mark }: Row): string =>
  marked(`${label}: ${value.replaceAll('\n', '\n  ')}`, mark)

const blockOf = (block: DocumentBlock): string => {
  switch (block.kind) {
    case 'list':
      return block.items.map(item => `- ${item}`).join('\n')
    case 'boxes':
      return block.items.map(item => `[ ] ${item}`).join('\n')
    case 'write':
      return block.items.map(item => `${item}: ${'_'.repeat(40)}`).join('\n')
    case 'facts':
      return block.rows.map(rowOf).join('\n')
    case 'words':
      return marked(`> ${block.text.replaceAll('\n', '\n> ')}`, block.mark)
    case 'link':
      return `${block.label}: ${block.href}`
    default:
      return block.text
  }
}

const sectionOf = ({ heading, level, blocks }: Section): string[] => [
  ...(heading ? [underlined(heading, level === 2 ? '-' : '.')] : []),
  ...blocks.map(blockOf),
]

/** The document as plain text, UTF-8, line feeds only. */
export const toText = (model: DocumentModel): string => {
  const { sender, recipient, title, marks, meta, sections } = model
  const facts = meta.map(rowOf).join('\n')
  const heading = [underlined(title, '='), marks.map(mark => `! ${mark}`).join('\n')]
  const parts = [
    [sender.name, ...sender.lines].join('\n'),
    recipient.join('\n'),
    ...(opensAsLetter(model) ? [facts, ...heading] : [...heading, facts]),
    ...sections.flatMap(sectionOf),
  ]
  return `${parts.filter(part => part !== '').join('\n\n')}\n`
}
