import type { TestProject } from 'vitest/node'
import { startProvider } from './provider.ts'

declare module 'vitest' {
  interface ProvidedContext {
    issuer: string
  }
}

/** A Worker cannot start a provider: one runs beside the tests, on loopback, and they are told where. */
const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const provider = await startProvider(
    { ida: { name: 'Ida Holm', title: 'Sagsbehandler', roles: ['kolding.handle'] } },
    { redirectUri: 'http://localhost:8787/staff/sign-in/return' },
  )
  project.provide('issuer', provider.issuer)
  return provider.close
}

// biome-ignore lint/style/noDefaultExport: vitest looks for it
export { setup as default }
