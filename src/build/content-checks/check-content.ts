import '../operation/in-words.ts'
import { languages } from '../../core/language.ts'
import { unknownWords } from '../content/spelling.ts'
import { definitionFindings, tellingFindings } from './definition-gate.ts'
import { honestFindings } from './honest-gate.ts'
import { shapeFindings } from './shape-gate.ts'
import { valueFindings } from './values-gate.ts'
import {
  addressFindings,
  crisisFindings,
  keyFindings,
  misleadingFindings,
  paragraphFindings,
  readingFindings,
  spokenFindings,
  untiedFindings,
} from './words-gate.ts'

// Everything the checks say about the words of the answers, one line each: npm run check:content
const findings = [
  ...keyFindings(),
  ...spokenFindings(),
  ...paragraphFindings(),
  ...untiedFindings(),
  ...misleadingFindings(),
  ...addressFindings(),
  ...crisisFindings(),
  ...readingFindings(),
  ...definitionFindings(),
  ...shapeFindings(),
  ...tellingFindings(),
  ...valueFindings(),
  ...honestFindings(),
]
for (const line of findings) console.log(line)
for (const language of languages) {
  const words = unknownWords(language)
  if (words) console.log(`spelling (${language}), to look at: ${words.join(', ') || 'nothing'}`)
}
console.log(`${findings.length} findings`)
process.exit(findings.length === 0 ? 0 : 1)
