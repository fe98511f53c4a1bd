/**
 * nlp.js on the same splits of public intent data as `npm run bench:intents`. Needs `npm i --ignore-scripts` in
 * this folder; the data folder is the first argument. The two full sets take the better part of an hour and are
 * run with `full` as the second.
 */
import { containerBootstrap } from '@nlpjs/core'
import { LangDa } from '@nlpjs/lang-da'
import { LangEn } from '@nlpjs/lang-en'
import { Nlp } from '@nlpjs/nlp'
import { banking, clinc, type Intent, shots, withTypos, xsid } from '../src/build/intents/public-data.ts'
import { seeded } from '../src/build/svm.ts'

const folder = process.argv[2] ?? ''
const seed = 20261124

const trained = async (language: 'da' | 'en', train: readonly Intent[]) => {
  const container = await containerBootstrap()
  container.use(Nlp)
  container.use(language === 'da' ? LangDa : LangEn)
  const nlp = container.get('nlp')
  nlp.settings.autoSave = false
  nlp.settings.log = false
  nlp.addLanguage(language)
  for (const { text, label } of train) nlp.addDocument(language, text, label)
  await nlp.train()
  return nlp
}

const measure = async (
  name: string,
  language: 'da' | 'en',
  { train, test }: { train: Intent[]; test: Intent[] },
) => {
  const nlp = await trained(language, train)
  let right = 0
  const start = performance.now()
  for (const { text, label } of test) {
    const { intent } = await nlp.process(language, text)
    if (intent === label || (intent === 'None' && label === 'out_of_scope')) right++
  }
  const each = ((performance.now() - start) / test.length) * 1000
  console.log(
    `${name.padEnd(40)} ${((right / test.length) * 100).toFixed(1)}   ${Math.round(each)} µs a message`,
  )
}

const few = async () => {
  const danish = { train: xsid(folder, 'da', 'valid'), test: xsid(folder, 'da', 'test') }
  const english = { train: xsid(folder, 'en', 'valid'), test: xsid(folder, 'en', 'test') }
  const random = seeded(seed)
  const typos = danish.test.map(one => ({ ...one, text: withTypos(one.text, random) }))

  await measure('nlp.js xSID da 300 → 500', 'da', danish)
  await measure('nlp.js xSID da 300 → 500, with typos', 'da', { train: danish.train, test: typos })
  await measure('nlp.js xSID da 3-shot', 'da', {
    train: shots(danish.train, 3, seeded(seed)),
    test: danish.test,
  })
  await measure('nlp.js xSID en 300 → 500', 'en', english)
  await measure('nlp.js NorSID 3,300 → 5,500 (as Danish)', 'da', {
    train: xsid(folder, 'no', 'valid'),
    test: xsid(folder, 'no', 'test'),
  })
  await measure('nlp.js BANKING77 10-shot', 'en', {
    train: shots(banking(folder, 'train'), 10, seeded(seed)),
    test: banking(folder, 'test'),
  })
}

const full = async () => {
  await measure('nlp.js BANKING77 full', 'en', {
    train: banking(folder, 'train'),
    test: banking(folder, 'test'),
  })
  const { train, test } = clinc(folder)
  await measure('nlp.js CLINC150 in scope', 'en', { train: train.inside, test: test.inside })
  await measure('nlp.js CLINC150 overall with out of scope', 'en', {
    train: [...train.inside, ...train.outside],
    test: [...test.inside, ...test.outside],
  })
}

await (process.argv[3] === 'full' ? full() : few())
