import type { Context } from 'hono'
import { DomainError } from '../core/errors.ts'

/** A sealed conversation (24,000 characters), a long message and a whole contact part, with room to spare. */
export const largestBody = 64 * 1024

/**
 * How much of a body that is told to be too large is read away before it is refused: a client that is still
 * sending does not see an answer that comes with a closed connection. Beyond this it is on its own, and so is
 * one that does not say how much it will send: no browser does that, and it may never end.
 */
const mostReadAway = 16 * 1024 * 1024

/** The body as text; refused as `too_large` when it is told or found to be larger than any of ours. */
export const bodyText = async (c: Context): Promise<string> => {
  const told = c.req.header('content-length')
  try {
    if (told !== undefined && Number(told) <= largestBody) return await c.req.text()
    const { body } = c.req.raw
    return body === null ? '' : await readLimited(body, told === undefined ? largestBody : mostReadAway)
  } catch (error) {
    // Who hangs up in the middle of a body has not found a fault of ours, and is not to fill our log.
    throw error instanceof DomainError ? error : new DomainError('malformed', { cause: error })
  }
}

const readLimited = async (body: ReadableStream<Uint8Array>, most: number): Promise<string> => {
  const decoder = new TextDecoder()
  const reader = body.getReader()
  let size = 0
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done && size > largestBody) throw new DomainError('too_large')
    if (done) return text + decoder.decode()
    size += value.byteLength
    if (size > most) {
      await reader.cancel()
      throw new DomainError('too_large')
    }
    text = size > largestBody ? '' : text + decoder.decode(value, { stream: true })
  }
}

const hasType = (c: Context, type: string) =>
  (c.req.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() === type

export const jsonBody = async (c: Context): Promise<unknown> => {
  if (!hasType(c, 'application/json')) throw new DomainError('wrong_type')
  const text = await bodyText(c)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new DomainError('malformed', { cause })
  }
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

/** A form too large to be taken is handed back up to this size: without a script, only the page remembers it. */
export const mostHandedBack = 1024 * 1024

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
