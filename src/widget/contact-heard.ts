import { all, byId } from './dom.ts'

/*
 * An e-mail address or a telephone number written in the chat is kept in no state. This page remembers it while it is
 * open, and the name that stands right beside it, so that nobody types them twice.
 */
type Way = 'email' | 'phone'

const patterns: Record<Way, RegExp> = {
  email: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u,
  // Eight digits, however they are grouped, with or without the country. Ten may be a CPR number.
  phone: /(?<![\d+])(?:(?:\+|00)45 ?)?\d(?:[ .-]?\d){7}(?![ .-]?\d)/,
}

const ways = Object.keys(patterns) as Way[]

/** Two to four words with a capital each. */
const name = String.raw`\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}`
const nameBefore = new RegExp(`(${name})[\\s,.:;]{1,3}$`, 'u')
const nameAfter = new RegExp(`^[\\s,.:;]{1,3}(${name})`, 'u')

let heard: Partial<Record<Way | 'name', string>> = {}

/** Remembers where the writer of these words can be reached. */
export const hearContact = (text: string) => {
  for (const way of ways) {
    const found = patterns[way].exec(text)
    if (!found) continue
    const beside =
      nameBefore.exec(text.slice(0, found.index)) ?? nameAfter.exec(text.slice(found.index + found[0].length))
    heard = { ...heard, [way]: found[0], ...(beside?.[1] && { name: beside[1] }) }
  }
}

const input = (rest: string) => document.querySelector<HTMLInputElement>(`input[name=${rest}`)

/** A conversation that was deleted has no words left. */
const isDeleted = (): boolean => byId('log') !== null && all('#log > .from-citizen').length === 0

/** Puts it, once, into the fields of the contact that are empty, and chooses the way it was given for. */
export const offerContact = () => {
  if (isDeleted()) heard = {}
  if (!document.body.dataset.kind?.startsWith('contact')) return
  const given = ([...ways, 'name'] as const).filter(each => heard[each] && input(`${each}]`)?.value === '')
  for (const each of given) Object.assign(input(`${each}]`) ?? {}, { value: heard[each] })
  if (given.includes('phone') && !given.includes('email'))
    Object.assign(input('reply][value=phone]') ?? {}, { checked: true })
  heard = {}
}
