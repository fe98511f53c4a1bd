import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answers } from '../../flows/answers/index.ts'
import { packs } from '../../flows/policies/index.ts'
import { sources } from '../../flows/sources.ts'
import { topics } from '../../flows/topics.ts'
import { dayOf, spokenDay } from '../core/calendar/spoken.ts'
import type { Block } from '../core/documents/block.ts'
import { type Language, languages } from '../core/language.ts'
import { answerBlocks, rulingFor, sourceView } from '../core/policy/answer.ts'
import { rulesBlocks, rulesTitle } from '../core/policy/rules-page.ts'
import type { Ruling } from '../core/policy/ruling.ts'
import { signOffOf } from '../core/policy/sign-off.ts'
import { printOf, readSignOff } from './answer-prints.ts'
import { translateIn } from './words.ts'

// One HTML file a language with every answer, variant, source and pack, to read and sign: npm run content:book
const folder = 'dist/content-book'
const signed = readSignOff()

const headings: Record<Language, Record<string, string>> = {
  da: {
    title: 'Lydhør: alle svar, regler og kilder',
    answers: 'Svar',
    packs: 'Regler',
    sources: 'Kilder',
    rests: 'Bygger på',
    says: 'Siges for',
    signed: 'Godkendt af',
    changed: 'Ændret, siden det blev godkendt af',
    unsigned: 'Ikke godkendt af nogen',
    checked: 'tjekket',
    all: 'alle',
  },
  en: {
    title: 'Lydhør: all answers, rules and sources',
    answers: 'Answers',
    packs: 'Rules',
    sources: 'Sources',
    rests: 'Rests on',
    says: 'Said for',
    signed: 'Signed by',
    changed: 'Changed since it was signed by',
    unsigned: 'Signed by nobody',
    checked: 'checked',
    all: 'all',
  },
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

const html = (block: Block): string => {
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

type Variant = { body: string; authorities: string[]; rests: string[] }

/** The words without names, numbers and addresses of the authority they are said for. */
const neutral = (blocks: Block[], { parameters, sources: pages }: Ruling): string =>
  [...pages, ...Object.values(parameters)]
    .filter(value => value.length > 3)
    .reduce((text, value) => text.replaceAll(value, '…'), JSON.stringify(blocks))

/** Authorities that get the very same words share one variant: a lawyer reads it once. */
const variantsOf = (answerId: string, language: Language): Variant[] => {
  const variants = new Map<string, Variant>()
  for (const pack of Object.values(packs)) {
    const ruling = rulingFor(answerId, { situation: {}, pack }, language)
    const { blocks, sources: rests } = answerBlocks(answerId, ruling, translateIn(language))
    const known = variants.get(neutral(blocks, ruling))
    if (known) known.authorities.push(pack.name[language])
    else
      variants.set(neutral(blocks, ruling), {
        body: blocks.map(html).join('\n'),
        authorities: [pack.name[language]],
        rests,
      })
  }
  return [...variants.values()]
}

const standingOf = (answerId: string, language: Language): string => {
  const hash = printOf(answerId, language)
  const found = signOffOf({ answerId, language, hash }, signed)
  const who = found.standing === 'unsigned' ? '' : ` ${found.by}, ${spokenDay(found.on, language)}`
  return `<p class="${found.standing}">${headings[language][found.standing]}${escaped(who)} <code>${hash}</code></p>`
}

const answerHtml = (answerId: string, language: Language): string => {
  const words = headings[language]
  const variants = variantsOf(answerId, language).map(({ body, authorities, rests }) => {
    const named = rests
      .map(id => `<a href="#${id}">${escaped(sourceView(id, language).label)}</a>`)
      .join('; ')
    const whose = authorities.length === Object.keys(packs).length ? words.all : authorities.join(', ')
    return `<section><h4>${words.says}: ${escaped(whose ?? '')}</h4>${body}<p><small>${words.rests}: ${named}</small></p></section>`
  })
  return `<article id="${answerId}"><h3>${answerId}</h3>${standingOf(answerId, language)}${variants.join('\n')}</article>`
}

const topicHtml = (topic: string, language: Language): string =>
  `<h2>${topic}</h2>${(topics[topic]?.answers ?? []).map(id => answerHtml(id, language)).join('\n')}`

const packHtml = (language: Language): string =>
  Object.values(packs)
    .map(pack => {
      const reader = { pack, language }
      const translate = translateIn(language)
      return `<article><h3>${escaped(rulesTitle(reader, translate))}</h3>${rulesBlocks(reader, translate).map(html).join('\n')}</article>`
    })
    .join('\n')

const sourceHtml = (language: Language): string =>
  Object.entries(sources)
    .map(
      ([id, { label, url, checked, confidence }]) =>
        `<li id="${id}"><code>${id}</code> ${escaped(label[language])}, ${headings[language].checked} ${spokenDay(checked, language)} (${confidence})<br><a href="${escaped(url)}">${escaped(url)}</a></li>`,
    )
    .join('\n')

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #999;margin-top:2rem}section{border-left:3px solid #ccc;padding-left:1rem}
.lead{font-weight:600}.caveat{font-style:italic}.unsigned,.changed{color:#8a1f11}.signed{color:#1a5c2a}
dt{font-weight:600}li,a{overflow-wrap:anywhere}@media print{article{break-inside:avoid}}`

const book = (language: Language): string => {
  const words = headings[language]
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${words.title}</title><style>${style}</style></head>
<body><h1>${words.title}</h1><p>${spokenDay(dayOf(new Date()), language)} · ${Object.keys(answers).length} · ${Object.keys(packs).length}</p>
<h1>${words.answers}</h1>${Object.keys(topics)
    .map(topic => topicHtml(topic, language))
    .join('\n')}
<h1>${words.packs}</h1>${packHtml(language)}<h1>${words.sources}</h1><ol>${sourceHtml(language)}</ol></body></html>
`
}

mkdirSync(folder, { recursive: true })
for (const language of languages) {
  const file = join(folder, `${language}.html`)
  writeFileSync(file, book(language))
  console.log(file)
}
