import { asksBack } from './outcome.ts'

/** Words of a question whose answer may tell what somebody needs a recording for. Rather one too many than too few. */
const aboutNeed: readonly RegExp[] = [
  /(?<!\p{L})(behov|brug for|bruges? til|hvorfor|formål|begrund|grunden|årsag|godt for|gavn)/iu,
  /(?<!\p{L})hvad [^?.!]*(?<!\p{L})til\s*([?.!]|$)/iu,
  /(?<!\p{L})(hjælp|støtte|husk|glem|høre(?!r til)|syn(?!es)|læse|ordblind)/iu,
  /(?<!\p{L})(diagnos|sygdom|syg(?!edagpenge)|handicap|helbred)/iu,
  /(?<!\p{L})(need|why|purpose|reason|help|support|remember|forget|hearing|sight|dyslex|diagnos|illness|disab|health)/iu,
  /(?<!\p{L})what [^?.!]*(?<!\p{L})for\s*([?.!]|$)/iu,
]

export const asksAboutNeed = (question: string): boolean => aboutNeed.some(words => words.test(question))

type Question = { version: number; outcome: Parameters<typeof asksBack>[0]; message?: string | undefined }

/** Whether this reply answers a question about the need: the last one that was asked before it. */
export const repliesToNeed = (
  decisions: readonly (Question & { english?: { message?: string | undefined } | undefined })[],
  { version }: { version: number },
): boolean => {
  const asked = decisions.findLast(one => one.version < version && asksBack(one.outcome))
  return [asked?.message, asked?.english?.message].some(text => text !== undefined && asksAboutNeed(text))
}
