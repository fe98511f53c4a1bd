/** The little of it that the tests use; the package brings no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  class Provider {
    constructor(issuer: string, settings: Record<string, unknown>)
    interactionFinished(
      request: IncomingMessage,
      answer: ServerResponse,
      result: { login?: { accountId: string; acr?: string; amr?: string[] }; [what: string]: unknown },
      options?: unknown,
    ): Promise<void>
    callback(): (request: IncomingMessage, answer: ServerResponse) => void
  }

  // biome-ignore lint/style/noDefaultExport: so the package has it
  export { Provider as default }
}
