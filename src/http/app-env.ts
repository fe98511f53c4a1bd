import type { Language } from '../core/language.ts'

/** What middleware and handlers leave for those after them. */
export type AppEnv = {
  Variables: {
    nonce: string
    /** The plain form as posted, so that nothing of it is lost when the answer is an error. */
    form?: URLSearchParams | undefined
    /** The sealed conversation of the request, once it is read: an error is said in its language. */
    state?: string
    /** The language a new conversation was wished in. */
    wished?: Language
  }
}
