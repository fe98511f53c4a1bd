import { all, byId } from './dom.ts'

/*
 * An e-mail address or a telephone number written in the chat is kept in no state. This page remembers it while it is
 * open, so that nobody types it twice.
 */
type Way = 'email' | 'phone'

const patterns: Record<Way, RegExp> = {
  email: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u,
  // Eight digits, however they are grouped, with or without the country. Ten may be a CPR number.
  phone: /(?<![\d+])(?:(?:\+|00)45 ?)?\d(?:[ .-]?\d){7}(?![ .-]?\d)/,
}

const ways = Object.keys(patterns) as Way[]

let heard: Partial<Record<Way, string>> = {}

/** Remembers where the writer of these words can be reached. */
export const hearContact = (text: string) => {
  for (const way of ways) heard[way] = patterns[way].exec(text)?.[0] ?? heard[way]
}

const input = (rest: string) => document.querySelector<HTMLInputElement>(`input[name=${rest}`)

/** A conversation that was deleted has no words left. */
const isDeleted = (): boolean => byId('log') !== null && all('#log > .from-citizen').length === 0

/** Puts it, once, into the fields of the contact that are empty, and chooses the way it was given for. */
export const offerContact = () => {
  if (isDeleted()) heard = {}
  if (!document.body.dataset.kind?.startsWith('contact')) return
  const given = ways.filter(way => heard[way] && input(`${way}]`)?.value === '')
  for (const way of given) Object.assign(input(`${way}]`) ?? {}, { value: heard[way] })
  if (given.join() === 'phone') Object.assign(input('reply][value=phone]') ?? {}, { checked: true })
  heard = {}
}
