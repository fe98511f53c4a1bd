import type { Context } from 'hono'
import { DomainError } from '../../core/errors.ts'

/** A sealed conversation (24,000 characters), a long message and a whole contact part, with room to spare. */
export const largestBody = 64 * 1024

/**
 * How much of a too large body is read and discarded before it is refused: a client that is still sending does not
 * see an answer on a closed connection. No page of ours sends more, so beyond this the connection is closed. The same
 * goes for a body without a stated length: no browser sends one, and it may never end.
 */
const mostReadAway = 1024 * 1024

/** How many too large bodies are discarded at once, for the whole server; beyond it the connection is closed. */
const mostReadAtOnce = 40
let readNow = 0

/** The body as text. Throws `too_large` when its stated or actual size is larger than any of ours. */
export const bodyText = async (c: Context): Promise<string> => {
  const told = c.req.header('content-length')
  const { body } = c.req.raw
  try {
    if (told === undefined) return body === null ? '' : await readLimited(body)
    if (Number(told) <= largestBody) return await c.req.text()
    if (body !== null && Number(told) <= mostReadAway && readNow < mostReadAtOnce) await readToEnd(body)
  } catch (error) {
    // A client that disconnects in the middle of a body is no fault of ours and is not logged.
    throw error instanceof DomainError ? error : new DomainError('malformed', { cause: error })
  }
  throw new DomainError('too_large')
}

const readToEnd = async (body: ReadableStream<Uint8Array>): Promise<void> => {
  const reader = body.getReader()
  readNow += 1
  try {
    while (!(await reader.read()).done);
  } finally {
    readNow -= 1
  }
}

const readLimited = async (body: ReadableStream<Uint8Array>): Promise<string> => {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let size = 0
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > largestBody) {
      await reader.cancel()
      throw new DomainError('too_large')
    }
    text += decoder.decode(value, { stream: true })
  }
}

const hasType = (c: Context, type: string) =>
  (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() === type

export const jsonBody = async (c: Context): Promise<unknown> => {
  if (!hasType(c, 'application/json')) throw new DomainError('wrong_type')
  const text = await bodyText(c)
  if (hasTooManyNames(text)) throw new DomainError('invalid_fields', { fields: { body: 'too_many_names' } })
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new DomainError('malformed', { cause })
  }
}

/** Many times as many names as the largest request of the contract has. */
export const mostNames = 200

const [quote, backslash, colon] = [0x22, 0x5c, 0x3a]

/**
 * Outside its strings, JSON has one colon for each name. So they are counted before anything is parsed: a thousand
 * names made into an object, compared with ours and refused one by one are work nobody asked for.
 */
const hasTooManyNames = (text: string): boolean => {
  let names = 0
  let isInString = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quote) isInString = !isInString
    else if (isInString && code === backslash) at += 1
    else if (!isInString && code === colon) names += 1
    if (names > mostNames) return true
  }
  return false
}

/** A body can be read once; the page that says what went wrong gives the words back. */
const forms = new WeakMap<Request, URLSearchParams>()

/** Three times as many fields as the largest of our forms has when everything in it is filled in. */
export const mostFields = 200

/**
 * Node's parser takes time by the square of the number of names. So they are counted first, and what has more than
 * any page of ours is never parsed.
 */
const fieldsOf = (text: string): URLSearchParams => {
  let fields = 1
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
    fields += 1
    if (fields > mostFields) throw new DomainError('too_large')
  }
  return new URLSearchParams(text)
}

/** A plain form's fields. Files and multipart are not for us: `wrong_type`. */
export const formBody = async (c: Context): Promise<URLSearchParams> => {
  if (!hasType(c, 'application/x-www-form-urlencoded')) throw new DomainError('wrong_type')
  const form = forms.get(c.req.raw) ?? fieldsOf(await formText(c))
  forms.set(c.req.raw, form)
  return form
}

/** What was posted, also where it was too large to be taken: nobody has to write it again. */
export const heldForm = (c: Context): URLSearchParams | undefined => forms.get(c.req.raw)

/**
 * A form too large to be taken is handed back up to this size: without a script, only the page remembers it. What the
 * fields of our pages let anybody write fits in, whatever letters it is written with.
 */
export const mostHandedBack = 128 * 1024

/** So few large bodies are held at once; the rest are read away, as those of machines are. */
const mostHeld = 4
let held = 0

const toldSize = (c: Context): number => Number(c.req.header('content-length') ?? 0)

/** Too large to be taken, and small enough to be handed back. */
export const isOverlong = (c: Context): boolean => toldSize(c) > largestBody && toldSize(c) <= mostHandedBack

const unwanted = new WeakSet<Request>()

/** Nothing of this body is handed back: who sent it has had others back before. */
export const readAway = (c: Context): void => void unwanted.add(c.req.raw)

const formText = async (c: Context): Promise<string> => {
  if (!isOverlong(c) || unwanted.has(c.req.raw) || held >= mostHeld) return bodyText(c)
  held += 1
  try {
    forms.set(c.req.raw, fieldsOf(await c.req.text()))
  } catch (error) {
    throw error instanceof DomainError ? error : new DomainError('malformed', { cause: error })
  } finally {
    held -= 1
  }
  throw new DomainError('too_large')
}
