import { asksBack } from './outcome.ts'

/** Words of a question whose answer may tell what somebody needs a recording for. Rather one too many than too few. */
const aboutNeed = new RegExp(
  `(?<!\\p{L})(${[
    'behov|brug for|bruges? til|hvorfor|hvad .*(?<!\\p{L})til\\s*(?=[?.!]|$)|formål|begrund|grunden|årsag|godt for|gavn',
    'hjælp|støtte|husk|glem|høre(?!r til)|syn(?!es)|læse|ordblind|diagnos|sygdom|syg(?!edagpenge)|handicap|helbred',
    'need|why|what .*(?<!\\p{L})for\\s*(?=[?.!]|$)|purpose|reason|help|support|remember|forget|hearing|sight|dyslex',
    'diagnos|illness|disab|health',
  ].join('|')})`,
  'iu',
)

export const asksAboutNeed = (question: string): boolean => aboutNeed.test(question)

type Question = { version: number; outcome: Parameters<typeof asksBack>[0]; message?: string | undefined }

/** Whether this reply answers a question about the need: the last one that was asked before it. */
export const repliesToNeed = (
  decisions: readonly (Question & { english?: { message?: string | undefined } | undefined })[],
  { version }: { version: number },
): boolean => {
  const asked = decisions.findLast(one => one.version < version && asksBack(one.outcome))
  return [asked?.message, asked?.english?.message].some(text => text !== undefined && asksAboutNeed(text))
}
