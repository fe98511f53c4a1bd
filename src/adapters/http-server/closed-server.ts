import type { ServerType } from '@hono/node-server'

const lookEveryMs = 100

/**
 * Takes no new connection, answers what has begun, and tells each caller to come again on another connection:
 * one who keeps asking on theirs would otherwise be served for as long as they like.
 */
export const closedServer = (server: ServerType): Promise<void> =>
  new Promise(resolve => {
    if (!('closeIdleConnections' in server)) {
      server.close(() => resolve())
      return
    }
    server.prependListener('request', (_request, response) => {
      response.shouldKeepAlive = false
    })
    // A connection that was busy a moment ago is idle now, and would be waited for.
    const looking = setInterval(() => server.closeIdleConnections(), lookEveryMs)
    server.close(() => {
      clearInterval(looking)
      resolve()
    })
  })
