import { waitUntil } from 'cloudflare:workers'
import type { D1Database, Fetcher } from '@cloudflare/workers-types'
import type { Hono } from 'hono'
import { assets } from '../dist/assets.js'
import { commonDeps, httpSettings } from './adapters/common-deps.ts'
import { type Configuration, ConfigurationError, readConfiguration } from './adapters/config/configuration.ts'
import { missingSettings } from './adapters/config/missing-settings.ts'
import { fixedDevelopmentKeys } from './adapters/crypto/fixed-development-keys.ts'
import { httpMailer } from './adapters/delivery/mail-http.ts'
import { noMailer } from './adapters/delivery/no-mailer.ts'
import { readerWith } from './adapters/encoder/reader.ts'
import { network } from './adapters/http-server/client-address.ts'
import { d1Removal, d1Sealed, d1Store } from './adapters/storage/d1.ts'
import type { Deps } from './app/deps.ts'
import { runScheduledJobs } from './app/jobs/run-scheduled-jobs.ts'
import { withLiveStops } from './app/oversight/live-stops.ts'
import { createContent } from './content.ts'
import { faultRecord } from './core/fault-record.ts'
import { loadReader } from './core/reader/load-model.ts'
import { createApp } from './http/app.tsx'
import type { AppEnv } from './http/app-env.ts'
import { brandFaults } from './http/pages/layout/brand.ts'
import { staffRoutes } from './http/staff/staff-app.tsx'
import type { RenderPdf } from './ports.ts'

/** Bindings and settings as wrangler.toml names them; every other value is a setting in text. */
export type WorkerEnv = { DB: D1Database; ASSETS: Fetcher } & Record<string, unknown>

type Running = {
  app: Hono<AppEnv>
  deps: Deps
  purgeAfterDays: number | undefined
  resealRows: number | undefined
}

const settingsIn = (env: WorkerEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )

/**
 * D1's jurisdiction is fixed when the database is made, and Workers run wherever they are called, so neither can be
 * seen here. Whoever deploys must state that both are in the EU, or nothing is served in production.
 */
const assertInEurope = ({ MODE, D1_JURISDICTION, REGIONAL_SERVICES }: Record<string, string>) => {
  if (MODE === 'development') return
  const said = { D1_JURISDICTION, REGIONAL_SERVICES }
  const wrong = Object.entries(said).filter(([, value]) => value !== 'eu')
  if (wrong.length === 0) return
  throw new ConfigurationError(
    wrong.map(([name]) => `${name}: must be "eu" in production (docs/operations.md)`),
  )
}

const configurationFrom = (env: WorkerEnv, packIds: string[]): Configuration => {
  const settings = settingsIn(env)
  const { MUNICIPALITY_SETTINGS } = settings
  assertInEurope(settings)
  return readConfiguration(settings, {
    packIds,
    brandFaults,
    developmentKeys: fixedDevelopmentKeys,
    ...(MUNICIPALITY_SETTINGS !== undefined && { municipalitySettings: MUNICIPALITY_SETTINGS }),
  })
}

const lazyPdf = ({ ASSETS }: WorkerEnv): RenderPdf => {
  const font = async (name: string) => {
    const answer = await ASSETS.fetch(`https://assets.invalid/fonts/IBMPlexSans-${name}.ttf`)
    return new Uint8Array(await answer.arrayBuffer())
  }
  const load = async (): Promise<RenderPdf> => {
    const { pdfRenderer } = await import('./adapters/pdf/pdf.ts')
    const [regular, semiBold] = await Promise.all([font('Regular'), font('SemiBold')])
    return pdfRenderer({ regular, semiBold })
  }
  let made: Promise<RenderPdf> | undefined
  return async model => {
    made ??= load()
    return (await made)(model)
  }
}

const reportLater = (error: unknown) =>
  console.error(JSON.stringify({ level: 'error', what: 'later', ...faultRecord(error) }))

/** The heads come from the Worker's assets. No encoder fits beside it: the terms read alone (docs/understanding.md). */
const readerFrom = async ({ ASSETS }: WorkerEnv) => {
  const answer = await ASSETS.fetch('https://assets.invalid/reader.bin')
  const model = loadReader(new Uint8Array(await answer.arrayBuffer()))
  return { read: readerWith(model), readerVersion: model.hash }
}

const assemble = async (env: WorkerEnv): Promise<Running> => {
  const content = await createContent()
  const configuration = configurationFrom(env, content.packIds)
  const deps = {
    ...withLiveStops(
      commonDeps(configuration, content, {
        store: d1Store(env.DB),
        mailer: configuration.mailApi === undefined ? noMailer : httpMailer(configuration.mailApi),
        renderPdf: lazyPdf(env),
        ...(await readerFrom(env)),
        later: work => waitUntil(work.catch(error => reportLater(error))),
      }),
    ),
    assets,
    http: {
      ...httpSettings(configuration),
      wanting: missingSettings(configuration),
      evidence: async () => {
        const answer = await env.ASSETS.fetch('https://assets.invalid/evidence.json')
        return answer.ok ? answer.text() : undefined
      },
      clientAddress: (c: { req: { header(name: string): string | undefined } }) =>
        network(c.req.header('cf-connecting-ip') ?? ''),
    },
  }
  if (configuration.mode === 'development')
    console.log(
      `Staff sign-in: ${configuration.publicUrl}/staff/sign-in?once=${deps.access.once.issue(deps.clock())}`,
    )
  const { purgeAfterDays, resealRows } = configuration
  return { app: createApp(deps, { staff: staffRoutes(deps) }), deps, purgeAfterDays, resealRows }
}

/** Built once for each isolate: building the app costs more than answering a request. */
const assembled = new WeakMap<WorkerEnv, Promise<Running>>()

const running = (env: WorkerEnv): Promise<Running> => {
  const known = assembled.get(env)
  if (known !== undefined) return known
  const fresh = assemble(env)
  assembled.set(env, fresh)
  return fresh
}

/** Wrong settings are listed in the log, never on the page. */
const notConfigured = (error: unknown): Response => {
  if (!(error instanceof ConfigurationError)) throw error
  console.error(error.message)
  return new Response('Lydhør is not set up here yet.\n', { status: 503 })
}

export default {
  async fetch(request: Request, env: WorkerEnv): Promise<Response> {
    try {
      const { app } = await running(env)
      return await app.fetch(request)
    } catch (error) {
      return notConfigured(error)
    }
  },
  async scheduled(_event: unknown, env: WorkerEnv): Promise<void> {
    const { deps, purgeAfterDays: days, resealRows: most } = await running(env)
    await runScheduledJobs(deps, {
      ...(days !== undefined && { purging: { days, remove: d1Removal(env.DB) } }),
      ...(most !== undefined && { resealing: { most, sealed: d1Sealed(env.DB) } }),
    })
  },
}
