import './in-words.ts'
import { languages } from '../core/language.ts'
import { definitionFindings, tellingFindings } from './gate/definition-gate.ts'
import { honestFindings } from './gate/honest-gate.ts'
import { shapeFindings } from './gate/shape-gate.ts'
import { valueFindings } from './gate/values-gate.ts'
import {
  addressFindings,
  crisisFindings,
  keyFindings,
  misleadingFindings,
  paragraphFindings,
  readingFindings,
  spokenFindings,
  untiedFindings,
} from './gate/words-gate.ts'
import { unknownWords } from './spelling.ts'

// Everything the gate says about the words of the answers, a line each: npm run check:content
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
