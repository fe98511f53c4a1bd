import type { Language } from '../core/language.ts'

/** What middleware and handlers hand on to those after them. */
export type AppEnv = {
  Variables: {
    nonce: string
    /** The plain form as posted, so that an error page can give all of it back. */
    form?: URLSearchParams | undefined
    /** The sealed conversation of the request, once it is read: errors are in its language. */
    state?: string
    /** The language that was asked for in a new conversation. */
    wished?: Language
  }
}
