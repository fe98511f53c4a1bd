import { createServer, type IncomingMessage, type RequestListener, type ServerOptions } from 'node:http'

/** Two Host headers, or a body whose end an older proxy would see elsewhere (RFC 9112, 3.2 and 6.1). */
const isAmbiguous = ({ rawHeaders, httpVersion }: IncomingMessage): boolean => {
  let hosts = 0
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? ''
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1
    else if (name.length === 17 && name.toLowerCase() === 'transfer-encoding') {
      const value = rawHeaders[at + 1]?.toLowerCase()
      if (value !== 'chunked' || httpVersion !== '1.1') return true
    }
  }
  return hosts > 1
}

/** Refuses, before anything is read, requests that Node itself tolerates, and closes their connection. */
const strict =
  (listener: RequestListener): RequestListener =>
  (request, response) => {
    if (isAmbiguous(request)) response.writeHead(400, { connection: 'close' }).end()
    else listener(request, response)
  }

export const strictServer = (options: ServerOptions, listener: RequestListener) =>
  createServer(options, strict(listener))
