/** The one thing we use of it; the whole type package would replace the types of the web everywhere. */
declare module 'cloudflare:workers' {
  /** Keeps the request's work going after the answer has been given. */
  export const waitUntil: (work: Promise<unknown>) => void
}
