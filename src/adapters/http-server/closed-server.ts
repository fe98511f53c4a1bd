import type { ServerType } from '@hono/node-server'

const lookEveryMs = 100

/**
 * Accepts no new connection, answers requests in progress, and tells each client to reconnect: otherwise a client
 * that keeps using its connection would be served for as long as it likes.
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
    // A connection that was busy a moment ago may be idle now, and would keep the server open.
    const looking = setInterval(() => server.closeIdleConnections(), lookEveryMs)
    server.close(() => {
      clearInterval(looking)
      resolve()
    })
  })
