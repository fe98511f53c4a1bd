import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { loadModel } from '../core/understanding/model.ts'
import { proofOf } from '../core/understanding/proof.ts'
import { readSource } from './lexicon-files.ts'
import { trainedModel } from './model.ts'

const out = 'dist/model'

/** The sources that decide the model: code that reads messages, and what editors wrote. */
const inputs = (): string[] => {
  const files = (folder: string): string[] =>
    readdirSync(folder)
      .sort()
      .map(name => `${folder}/${name}`)
  return [
    ...files('src/core/understanding').filter(path => path.endsWith('.ts')),
    ...['edit-distance', 'end-of-mask', 'fold', 'letters'].map(name => `src/core/${name}.ts`),
    ...files('locales/da/lexicon'),
    ...files('locales/en/lexicon'),
    'flows/distinctions.json',
    'src/build/svm.ts',
    'src/build/reader/seeded.ts',
    'src/build/vectors.ts',
    'src/build/pack.ts',
    'src/build/scope-fit.ts',
    'src/build/fit.ts',
    'src/build/fit-decisions.ts',
    'src/build/made-pairs.ts',
    'src/build/model.ts',
    'src/build/lexicon-files.ts',
  ].filter(path => existsSync(path))
}

const inputHash = (): string => {
  const hash = createHash('sha256')
  for (const path of inputs()) hash.update(path).update(readFileSync(path))
  return hash.digest('hex').slice(0, 16)
}

const declaration = `import type { ModelData } from '../../src/core/understanding/model.ts'
export declare const readModel: () => ModelData
`

const isCurrent = (hash: string): boolean =>
  existsSync(`${out}/model.js`) &&
  existsSync(`${out}/model.json`) &&
  existsSync(`${out}/inputs`) &&
  readFileSync(`${out}/inputs`, 'utf8') === hash

/** Trains the model unless nothing it is made from has changed. Same sources, same bytes. */
export const train = (): { file: string; fresh: boolean } => {
  const hash = inputHash()
  if (isCurrent(hash)) return { file: `${out}/model.js`, fresh: false }
  const data = trainedModel(readSource())
  const content = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 12)
  const text = JSON.stringify({ ...data, hash: content })
  mkdirSync(out, { recursive: true })
  for (const name of readdirSync(out)) if (/^model\.[0-9a-f]{12}\.js$/.test(name)) rmSync(`${out}/${name}`)
  const file = `model.${content}.js`
  writeFileSync(`${out}/${file}`, `export const readModel = () => JSON.parse(${JSON.stringify(text)})\n`)
  writeFileSync(`${out}/model.js`, `export { readModel } from './${file}'\n`)
  writeFileSync(`${out}/model.json`, text)
  writeFileSync(`${out}/model.d.ts`, declaration)
  writeFileSync(`${out}/proof.json`, JSON.stringify(proofOf(loadModel({ ...data, hash: content }))))
  writeFileSync(`${out}/inputs`, hash)
  return { file: `${out}/${file}`, fresh: true }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const start = performance.now()
  const { file, fresh } = train()
  console.log(`${file} ${fresh ? 'trained' : 'unchanged'} in ${Math.round(performance.now() - start)} ms`)
}
