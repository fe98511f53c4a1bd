import { type IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'

/** The most connections a small machine can hold. Further ones are refused at once instead of waiting. */
const mostConnections = 12_000
/** Request bodies that may be on their way at once. Each may hold its 64 kB for as long as a request may take. */
const mostBodies = 1000
/** Pipelined requests that may wait on one connection. Browsers and proxies do not pipeline. */
const mostAhead = 10
/** A connection that sends nothing more and does not read its answers is closed after this. */
const longestSilenceMs = 40_000

/** Options that Node takes when it begins to listen. */
export const serverOptions = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5_000,
  // How often the first two are checked; by default Node checks every thirty seconds.
  connectionsCheckingInterval: 2_000,
}

/** Bounds what connections that do nothing, or far too little, can make the server hold. */
export const limitWaiting = (server: object): void => {
  if (!(server instanceof Server)) return
  server.maxConnections = mostConnections
  server.setTimeout(longestSilenceMs)
  letSlowestBodiesGo(server)
  refuseToAnswerAhead(server)
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined

/**
 * When one body too many begins, the one that began first and still is not here is let go: an honest one has
 * long arrived. Whatever is answered is forgotten at once: held on to, a whole turn would outlive it, and what
 * outlives its turn is what the long collections of garbage are about.
 */
const letSlowestBodiesGo = (server: Server): void => {
  const begun = new Set<IncomingMessage>()
  server.on('request', (incoming, answer) => {
    if (!hasBody(incoming)) return
    begun.add(incoming)
    answer.once('close', () => begun.delete(incoming))
    if (begun.size <= mostBodies) return
    for (const one of begun) if (one.complete || one.destroyed) begun.delete(one)
    const [slowest] = begun
    if (begun.size <= mostBodies || slowest === undefined) return
    begun.delete(slowest)
    slowest.destroy()
  })
}

/** Whoever asks on and on without reading would have every answer kept for them. */
const refuseToAnswerAhead = (server: Server): void => {
  const waiting = new WeakMap<Socket, number>()
  server.prependListener('request', ({ socket }, answer) => {
    // An answer has no socket while one before it has not been taken.
    if (answer.socket !== null) return
    const ahead = (waiting.get(socket) ?? 0) + 1
    waiting.set(socket, ahead)
    answer.once('close', () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1))
    if (ahead > mostAhead) socket.destroy()
  })
}
