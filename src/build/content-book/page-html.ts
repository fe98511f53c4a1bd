import type { Block } from '../../core/documents/block.ts'
import type { Language } from '../../core/language.ts'
import { type AnswerPage, printOf, type Variant } from './answer-page.ts'
import { type BookWord, bookWords } from './book-words.ts'

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

export const blockHtml = (block: Block): string => {
  switch (block.kind) {
    case 'list':
      return `<ul>${block.items.map(item => `<li>${escaped(item)}</li>`).join('')}</ul>`
    case 'link':
      return `<p><a href="${escaped(block.href)}">${escaped(block.label)}</a></p>`
    case 'facts':
      return `<dl>${block.rows.map(({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`
    default: {
      const rests = block.source ? ` <small>[${escaped(block.source)}]</small>` : ''
      return `<p class="${block.kind}">${escaped(block.text)}${rests}</p>`
    }
  }
}

const row = (label: string, html: string): string => (html === '' ? '' : `<h4>${label}</h4>${html}`)

const callHtml = ({ call }: Variant['parts']): string => {
  if (!call) return ''
  const [label, href, hours] = [call.label, call.href, call.hours ?? ''].map(escaped)
  return `<p>${label} <small>${href} ${hours}</small></p>`
}

const foldsHtml = ({ more }: Variant['parts']): string =>
  more.map(({ title, blocks }) => `<h5>${escaped(title)}</h5>${blocks.map(blockHtml).join('')}`).join('')

const sourceHtml = (source: Variant['sources'][number]): string => {
  const { id, label, url, checked, confidence } = source
  return `<li>[${escaped(id)}] ${escaped(label)} <a href="${escaped(url)}">${escaped(url)}</a> (${checked}, ${confidence})</li>`
}

/** Verdict, short, say, more, sources, values: the order in which a lawyer reads. */
const variantHtml = (variant: Variant, word: (name: BookWord) => string): string => {
  const { said, verdicts, parts, values, sources } = variant
  const situations =
    said.length > 0 ? `<p><small>${word('said')}: ${escaped(said.join('; '))}</small></p>` : ''
  return `<section>${situations}${[
    row(word('verdict'), verdicts.map(verdict => `<p class="lead">${escaped(verdict)}</p>`).join('')),
    row(word('short'), parts.short.map(blockHtml).join('')),
    row(word('say'), parts.say ? `<p>${escaped(parts.say)}</p>` : ''),
    row(word('call'), callHtml(parts)),
    row(word('more'), foldsHtml(parts)),
    row(word('sources'), sources.length > 0 ? `<ul>${sources.map(sourceHtml).join('')}</ul>` : ''),
    row(word('values'), values.length > 0 ? `<p><code>${escaped(values.join(' · '))}</code></p>` : ''),
  ].join('')}</section>`
}

/** One page: exactly what the fingerprint covers, then the fingerprint and who has signed it. */
export const pageHtml = (page: AnswerPage, language: Language, standing: string): string => {
  const word = (name: BookWord) => bookWords[language][name]
  const { version, source, checkedOn } = page.pack
  return `<article id="${page.answerId}"><h3>${page.answerId}</h3>${page.heading === '' ? '' : `<p class="heading">${escaped(page.heading)}</p>`}
${page.variants.map(variant => variantHtml(variant, word)).join('\n')}
<p><small>${word('pack')}: ${page.municipality} ${escaped(version)}, ${escaped(source)}, ${word('checked')} ${checkedOn}</small></p>
${standing} <code>${printOf(page)}</code></article>`
}
