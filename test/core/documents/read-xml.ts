export type XmlNode = { name: string; attributes: Record<string, string>; children: XmlNode[]; text: string }

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string => {
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`a bare ampersand in ${text}`)
  return text.replace(/&(\w+);/g, (_, name: string) => entities[name] ?? '')
}

const attributesIn = (source: string): Record<string, string> =>
  Object.fromEntries(
    [...source.matchAll(/([\w:]+)="([^"<]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
  )

/** A strict reader for the XML we write: throws at anything that is not well formed. */
export const readXml = (xml: string): XmlNode => {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const rest = xml.replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<!--(?:(?!--)[\s\S])*-->/, '')
  if (rest === xml) throw new Error('no declaration')
  for (const [, tag, text] of rest.matchAll(/<([^<>]*)>|([^<>]+)/g)) {
    const current = open.at(-1) ?? root
    if (text !== undefined) current.text += decoded(text)
    else if (tag?.startsWith('/')) {
      if (open.pop()?.name !== tag.slice(1)) throw new Error(`</${tag}> closes something else`)
    } else {
      const [, name = '', attributes = ''] = /^([\w:]+)((?:\s+[\w:]+="[^"<]*")*)$/.exec(tag ?? '') ?? []
      if (!name) throw new Error(`<${tag}> is no tag`)
      const node = { name, attributes: attributesIn(attributes), children: [], text: '' }
      current.children.push(node)
      open.push(node)
    }
  }
  const [only, ...others] = root.children
  if (!only || others.length || open.length !== 1) throw new Error('not one whole element')
  return only
}
