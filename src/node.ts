import { mkdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { createServer } from 'node:http'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { getConnInfo } from '@hono/node-server/conninfo'
import { assets } from '../dist/assets.js'
import { missingData, notAFolder } from './adapters/backup/missing-data.ts'
import { newestBackup } from './adapters/backup/newest-backup.ts'
import { keepFilesPrivate } from './adapters/backup/private-files.ts'
import { purgingFor } from './adapters/backup/purging.ts'
import { wantingHere } from './adapters/backup/same-disk.ts'
import { copiedAt, copyingTo } from './adapters/backup/second-copy.ts'
import { commonDeps, httpSettings } from './adapters/common-deps.ts'
import { clockFrom } from './adapters/config/clock.ts'
import { type Configuration, ConfigurationError, readConfiguration } from './adapters/config/configuration.ts'
import { settingsAround } from './adapters/config/settings-file.ts'
import { developmentKeys } from './adapters/crypto/development-keys.ts'
import { fileMailer } from './adapters/delivery/mail-file.ts'
import { httpMailer } from './adapters/delivery/mail-http.ts'
import { smtpMailer } from './adapters/delivery/mail-smtp.ts'
import { noMailer } from './adapters/delivery/no-mailer.ts'
import { type OpenedReader, readingBy, startedReader } from './adapters/encoder/opened-reader.ts'
import { clientAddress } from './adapters/http-server/client-address.ts'
import { closedServer } from './adapters/http-server/closed-server.ts'
import { delayedRefusal } from './adapters/http-server/delay-refusals.ts'
import { limitWaiting, serverOptions } from './adapters/http-server/server-limits.ts'
import { strictServer } from './adapters/http-server/strict-server.ts'
import type { OpenedSqlite } from './adapters/storage/sqlite.ts'
import type { Deps } from './app/deps.ts'
import { runScheduledJobs } from './app/jobs/run-scheduled-jobs.ts'
import { withLiveStops } from './app/oversight/live-stops.ts'
import { createContent } from './content.ts'
import type { Content } from './core/content.ts'
import { faultRecord } from './core/fault-record.ts'
import { createApp } from './http/app.tsx'
import { brandFaults } from './http/pages/layout/brand.ts'
import { staffRoutes } from './http/staff/staff-app.tsx'
import type { Mailer, RenderPdf, Store } from './ports.ts'

const outboxEveryMs = 15_000
const slowestShutdownMs = 10_000
const here = import.meta.dirname

const stop = (message: string): never => {
  console.error(message)
  process.exit(1)
}

/** Checked before SQLite is loaded: its binary would fail on an older Node with a message nobody understands. */
const assertNode = () => {
  if (Number(process.versions.node.split('.')[0]) < 24)
    stop(`Lydhør needs Node 24 or later; this is ${process.versions.node}. "npm start" brings its own.`)
}

const configurationFrom = ({ packIds }: Content, { env } = process): Configuration => {
  try {
    return readConfiguration(env, {
      packIds,
      brandFaults,
      developmentKeys: () => developmentKeys(env.DATA_DIR ?? 'data'),
      ...settingsAround(env),
    })
  } catch (error) {
    if (error instanceof ConfigurationError) return stop(error.message)
    throw error
  }
}

/** The PDF maker and its fonts are loaded when the first PDF is asked for, not at start. */
const lazyPdf = (): RenderPdf => {
  const font = (name: string) =>
    new Uint8Array(readFileSync(join(here, 'public/fonts', `IBMPlexSans-${name}.ttf`)))
  let made: Promise<RenderPdf> | undefined
  return async model => {
    made ??= import('./adapters/pdf/pdf.ts').then(({ pdfRenderer }) =>
      pdfRenderer({ regular: font('Regular'), semiBold: font('SemiBold') }),
    )
    return (await made)(model)
  }
}

const reportLater = (error: unknown) =>
  console.error(JSON.stringify({ level: 'error', what: 'later', ...faultRecord(error) }))

/** Work that goes on after a response was sent. Shutdown waits for it. */
const trackedWork = () => {
  const going = new Set<Promise<unknown>>()
  const later: Deps['later'] = work => {
    const tracked = work.catch(error => reportLater(error)).finally(() => going.delete(tracked))
    going.add(tracked)
  }
  return { later, settled: () => Promise.all(going) }
}

/** A mail server that is named in the settings is used, in development too. Without one, development writes files. */
const mailerFor = ({ smtpUrl, mailApi, mode, dataDir, clock }: Configuration): Mailer => {
  if (smtpUrl !== undefined) return smtpMailer(smtpUrl, clockFrom(clock))
  if (mailApi !== undefined) return httpMailer(mailApi)
  return mode === 'development' ? fileMailer(join(dataDir, 'mail'), clockFrom(clock)) : noMailer
}

/** Loaded after the version check. A database that cannot be used stops the start and says why. */
const openedDatabase = async (
  { dataDir }: Configuration,
  doubt: (code: string) => void,
): Promise<OpenedSqlite> => {
  const [{ openSqlite }, { trusted, UnusableDatabase }] = await Promise.all([
    import('./adapters/storage/sqlite.ts'),
    import('./adapters/storage/usable-database.ts'),
  ])
  try {
    const database = openSqlite(join(dataDir, 'lydhoer.sqlite'), join(here, 'migrations'))
    return { ...database, store: trusted(database.store, doubt) }
  } catch (error) {
    if (error instanceof UnusableDatabase) return stop(error.message)
    throw error
  }
}

/** Ends soon, so that requests in progress are still answered. Whatever restarts the server opens the file anew. */
const endOnDoubt = (reader: OpenedReader) => (code: string) => {
  console.error(JSON.stringify({ level: 'error', what: 'database_not_trusted', code }))
  process.exitCode = 1
  setTimeout(() => void reader.close().finally(() => process.exit(1)), 500)
  setTimeout(() => process.exit(1), slowestShutdownMs)
}

type Outside = { store: Store; mailer: Mailer; answers(fetch: Fetch): Fetch }
type Fetch = Parameters<typeof serve>[0]['fetch']

/** Where a fault point is set (development only), every step outside the program is listened to. */
const watchedOutside = async (
  { faultPoint }: Configuration,
  { store, raw }: OpenedSqlite,
  mailer: Mailer,
): Promise<Outside> => {
  if (faultPoint === undefined) return { store, mailer, answers: fetch => fetch }
  const { reachedFor, watched, watchedAnswers, watchRows } = await import('./adapters/fault-points.ts')
  const reached = reachedFor(faultPoint)
  watchRows(raw, reached)
  return { ...watched({ store, mailer }, reached), answers: fetch => watchedAnswers(fetch, reached) }
}

const start = async () => {
  assertNode()
  keepFilesPrivate()
  const [content, reader] = await Promise.all([
    createContent(),
    startedReader({ heads: join(here, 'model/reader.bin'), encoder: join(here, 'encoder') }, stop),
  ])
  const blocked = notAFolder(process.env.DATA_DIR ?? 'data')
  if (blocked !== undefined) stop(blocked)
  const configuration = configurationFrom(content)
  const missing = missingData(configuration)
  if (missing !== undefined) stop(missing)
  mkdirSync(configuration.dataDir, { recursive: true })
  const database = await openedDatabase(configuration, endOnDoubt(reader))
  const work = trackedWork()
  const outside = await watchedOutside(configuration, database, mailerFor(configuration))
  const deps = {
    ...withLiveStops(
      commonDeps(configuration, content, {
        store: outside.store,
        mailer: outside.mailer,
        renderPdf: lazyPdf(),
        later: work.later,
        ...readingBy(reader),
      }),
    ),
    assets,
    http: {
      ...httpSettings(configuration),
      compress: true,
      encoderFault: reader.encoderFault,
      readByTermsAlone: reader.passedBy,
      holdBack: delayedRefusal(),
      wanting: wantingHere(configuration),
      memory: () => process.memoryUsage.rss(),
      copies: () => ({
        backup: newestBackup(configuration),
        ...(configuration.copyTo !== undefined && { copy: copiedAt(configuration.copyTo) }),
      }),
      evidence: () => readFile(join(here, 'public/evidence.json'), 'utf8').catch(() => undefined),
      clientAddress: (c: Parameters<typeof getConnInfo>[0]) =>
        clientAddress(
          getConnInfo(c).remote.address,
          c.req.header('x-forwarded-for'),
          configuration.trustedProxies,
        ),
    },
  }
  const purging = purgingFor(configuration, database)
  const app = createApp(deps, { staff: staffRoutes(deps) })
  const server = serve({
    fetch: outside.answers(app.fetch),
    hostname: configuration.host,
    port: configuration.port,
    createServer: strictServer as typeof createServer,
    serverOptions,
  })
  limitWaiting(server)
  server.on('error', error =>
    stop(`Lydhør cannot listen on ${configuration.host}:${configuration.port}: ${error.message}`),
  )
  server.on('listening', () => {
    announce(configuration, () => deps.access.once.issue(deps.clock()))
    // Mail that waited when the process ended is sent now, and does not wait for the timer.
    work.later(runScheduledJobs(deps, { purging }))
  })
  const timer = setInterval(() => work.later(runScheduledJobs(deps, { purging })), outboxEveryMs)
  const copying = copyingTo(configuration, database, work.later)
  const end = async () => {
    clearInterval(timer)
    clearInterval(copying)
    await closedServer(server)
    await work.settled()
    await reader.close()
    database.close()
  }
  stopOn(end)
}

const announce = ({ publicUrl, mode, dataDir }: Configuration, issue: () => string) => {
  console.log(`Lydhør: ${publicUrl}`)
  if (mode === 'development') {
    console.log(`Data and mail are kept under ${dataDir}/; nothing leaves this machine.`)
    console.log(`Staff sign-in: ${publicUrl}/staff/sign-in?once=${issue()}`)
  }
}

/** Lets what has begun be finished, but not for ever. */
const stopOn = (end: () => Promise<void>) => {
  let stopping = false
  const once = () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), slowestShutdownMs).unref()
    end().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, once)
}

await start()
