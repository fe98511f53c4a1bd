import type { Message, Turn } from '../../app/conversation/turn.ts'

const written = new WeakMap<Message, string>()

/** An answer that is made once for everybody is frozen; then it is also put into JSON once. */
const messageJson = (message: Message): string => {
  if (!Object.isFrozen(message)) return JSON.stringify(message)
  const json = written.get(message) ?? JSON.stringify(message)
  written.set(message, json)
  return json
}

/** The same bytes as `JSON.stringify(turn)`, most of which is answers that were said before. */
export const turnJson = ({ state, municipality, language, messages, ...rest }: Turn): string => {
  // A sealed state has only letters, digits, dots and dashes: nothing in it is to be escaped.
  const head = `{"state":"${state}","municipality":"${municipality}","language":"${language}"`
  return `${head},"messages":[${messages.map(messageJson).join(',')}],${JSON.stringify(rest).slice(1)}`
}
