/** What stands in for a number: the list of words has none. */
const numberTerm = 'number'
const yearTerm = 'year'

/** Short forms as they are typed; the list knows their halves. What it spells with one letter it does not have. */
const shortForms = new Map(
  Object.entries({
    i: 'me my',
    im: "me 'm",
    ive: "me 've",
    whats: "what 's",
    thats: "that 's",
    hows: "how 's",
    wheres: "where 's",
    theres: "there 's",
    whos: "who 's",
    youre: "you 're",
    dont: "do n't",
    doesnt: "does n't",
    didnt: "did n't",
    cant: "can n't",
    isnt: "is n't",
    wont: "will n't",
    havent: "have n't",
    hasnt: "has n't",
  }).map(([short, long]): [string, string[]] => [short, long.split(' ')]),
)

const halves = (piece: string): string[] => {
  const negated = /^(.+)n't$/.exec(piece)?.[1]
  if (negated !== undefined) return [negated, "n't"]
  const at = piece.indexOf("'")
  return at > 0 ? [piece.slice(0, at), piece.slice(at)] : [piece]
}

const numberAndUnit = (piece: string): string[] | undefined => {
  if (/^(19|20)\d\d$/.test(piece)) return [yearTerm]
  const unit = /^\d+(\p{L}*)$/u.exec(piece)?.[1]
  return unit === undefined ? undefined : [numberTerm, unit].filter(one => one !== '')
}

/** The words of a text as lists of English words spell them: "what's 5pm" is what, 's, number, pm. */
export const termsOf = (text: string): string[] =>
  (
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? []
  ).flatMap(piece => shortForms.get(piece) ?? numberAndUnit(piece) ?? halves(piece))
