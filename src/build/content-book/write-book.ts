import '../operation/in-words.ts'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packs } from '../../../flows/policies/index.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import { topics } from '../../../flows/topics.ts'
import { dayOf, spokenDay } from '../../core/calendar/spoken.ts'
import { type Language, languages } from '../../core/language.ts'
import { rulesBlocks, rulesTitle } from '../../core/policy/rules-page.ts'
import { signOffOf } from '../../core/policy/sign-off.ts'
import { translateIn } from '../content/words.ts'
import { allPages, answerPage, type PageOf, printOf } from './answer-page.ts'
import { bookWords } from './book-words.ts'
import { blockHtml, escaped, pageHtml } from './page-html.ts'
import { readSignOff } from './signed.ts'

// A book for each authority and language, a page for each answer, to read and sign: npm run content:book
const folder = 'dist/content-book'
const signed = readSignOff()
const pages = allPages()

const standingHtml = (page: PageOf, hash: string): string => {
  const words = bookWords[page.language]
  const found = signOffOf({ ...page, hash }, signed)
  const who = found.standing === 'unsigned' ? '' : ` ${found.by}, ${spokenDay(found.on, page.language)}`
  return `<span class="${found.standing}">${words[found.standing]}${escaped(who)}</span>`
}

const answerHtml = (about: PageOf): string => {
  const page = answerPage(about)
  return pageHtml(page, about.language, standingHtml(about, printOf(page)))
}

const topicHtml = (topic: string, own: readonly PageOf[]): string => {
  const ids = topics[topic]?.answers ?? []
  const here = own.filter(({ answerId }) => ids.includes(answerId))
  return here.length === 0 ? '' : `<h2>${topic}</h2>${here.map(answerHtml).join('\n')}`
}

const rulesHtml = (pack: Pack, language: Language): string => {
  const reader = { pack, language }
  const translate = translateIn(language)
  return `<h3>${escaped(rulesTitle(reader, translate))}</h3>${rulesBlocks(reader, translate).map(blockHtml).join('\n')}`
}

const style = `body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #999;margin-top:2rem}section{border-left:3px solid #ccc;padding-left:1rem}
h4{margin:.75rem 0 0;font-size:.8rem;color:#555}h5{margin:.5rem 0 0}.lead{font-weight:600}.caveat{font-style:italic}
.unsigned,.changed{color:#8a1f11}.signed{color:#1a5c2a}dt{font-weight:600}li,a,code{overflow-wrap:anywhere}
@media print{article{break-before:page}}`

const book = (pack: Pack, language: Language): string => {
  const words = bookWords[language]
  const own = pages.filter(page => page.municipality === pack.municipality && page.language === language)
  const title = `${words.title}: ${escaped(pack.name[language])}`
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${style}</style></head>
<body><h1>${title}</h1><p>${spokenDay(dayOf(new Date()), language)} · ${own.length}</p>
<h1>${words.answers}</h1>${Object.keys(topics)
    .map(topic => topicHtml(topic, own))
    .join('\n')}
<h1>${words.rules}</h1>${rulesHtml(pack, language)}</body></html>
`
}

mkdirSync(folder, { recursive: true })
for (const pack of Object.values(packs))
  for (const language of languages) {
    const file = join(folder, `${pack.municipality}.${language}.html`)
    writeFileSync(file, book(pack, language))
    console.log(file)
  }
