import { printable } from './printable.ts'

/** An element with its children, its text, or nothing (`''`). */
export type XmlElement = { name: string; attributes?: Record<string, string>; content: XmlElement[] | string }

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string =>
  printable(text).replace(/[&<>"]/g, character => escapes[character] ?? '')

export const element = (name: string, content: XmlElement['content']): XmlElement => ({ name, content })

/** The element only where there is something to say. */
export const optional = (name: string, text: string | undefined): XmlElement[] =>
  text === undefined ? [] : [element(name, text)]

const written = ({ name, attributes = {}, content }: XmlElement, indent: string): string => {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const open = `${indent}<${name}${given.join('')}>`
  if (typeof content === 'string') return `${open}${escaped(content)}</${name}>\n`
  return `${open}\n${content.map(child => written(child, `${indent}  `)).join('')}${indent}</${name}>\n`
}

/** A whole XML 1.0 document. `remark` must not hold two hyphens in a row. */
export const toXml = (root: XmlElement, remark: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${remark} -->\n${written(root, '')}`
