import {
  addressFindings,
  crisisFindings,
  keyFindings,
  misleadingFindings,
  paragraphFindings,
  readingFindings,
  spokenFindings,
} from './gate.ts'

// Everything the gate says about the words of the answers, a line each: npm run check:content
const findings = [
  ...keyFindings(),
  ...spokenFindings(),
  ...paragraphFindings(),
  ...misleadingFindings(),
  ...addressFindings(),
  ...crisisFindings(),
  ...readingFindings(),
]
for (const line of findings) console.log(line)
console.log(`${findings.length} findings`)
process.exit(findings.length === 0 ? 0 : 1)
