/** The one part of the Workers types we use. The whole type package would replace the web's own types everywhere. */
declare module 'cloudflare:workers' {
  /** Keeps the request's work running after the response has been sent. */
  export const waitUntil: (work: Promise<unknown>) => void
}
