import '../operation/in-words.ts'
import { packs } from '../../../flows/policies/index.ts'
import { toldOf } from './values-gate.ts'

// How many of each pack's values some answer tells, and why not the rest: npm run content:values
for (const pack of Object.values(packs)) {
  const { said, unsaid } = toldOf(pack)
  console.log(`${pack.municipality}: ${said.length} of ${said.length + unsaid.length} values are said`)
  for (const { name, value, because } of unsaid)
    console.log(`  ${name} = ${value}: ${because ?? 'NOBODY HAS SAID WHY NOT'}`)
}
