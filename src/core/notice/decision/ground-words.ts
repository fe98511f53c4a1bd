const without = 'ikke|intet|ingen|manglende|mangler|uden|no|not|without|lacks|missing|withheld'
const needed = 'behov|behovet|begrundelse|begrundet|årsag|need|reason'
const noNeed = new RegExp(
  `(?<!\\p{L})(${without})(?!\\p{L}).*(${needed})|(${needed}).*(?<!\\p{L})(${without})(?!\\p{L})`,
  'iu',
)
const longestSoleGround = 160

/** The text only says that no need was given (duties 15). */
export const isNoNeed = (ground: string): boolean =>
  ground === 'no_need' || (ground.length <= longestSoleGround && noNeed.test(ground))

/**
 * The text only points at a rule. The Ombudsman asks for a factual basis and a concrete assessment (FOB 05.578), so a
 * policy is never a ground by itself.
 */
export const isPolicyAlone = (text: string): boolean =>
  text
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(word => word !== '')
    .every(word => policyWords.has(word))

const policyWords = new Set(
  `policy policies politik politikken regel regler reglerne retningslinje retningslinjer retningslinjerne praksis
  rule rules guideline guidelines practice kommune kommunen kommunens kommunes municipal municipality afdelingen afdelingens
  department vores our the a an den det en et om on of for ifølge efter according to pga grund af på because due er is
  imod mod against ikke not tilladt allowed optagelse optagelser recording recordings lydoptagelse lydoptagelser vi we
  følger follow generel generelle general`.split(/\s+/),
)
