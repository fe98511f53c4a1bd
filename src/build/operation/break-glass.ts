import './in-words.ts'
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { breakGlassSetting } from '../../adapters/config/break-glass.ts'

// Draws the secret of the emergency account and prints it once, with the setting that holds only its hash.
parseArgs()
const secret = randomBytes(20)
  .toString('hex')
  .replace(/.{5}(?=.)/g, '$&-')
console.log(`Secret, for the safe (it is shown this once): ${secret}`)
console.log(`BREAK_GLASS=${breakGlassSetting(secret)}`)
