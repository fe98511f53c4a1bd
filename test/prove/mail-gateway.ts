import { createServer } from 'node:http'

export type Handed = { key: string; round: number }
export type MailGateway = {
  url: string
  handed: Handed[]
  /** Which life of the server is running now. */
  round: number
  close(): void
}

/** Takes mail over as a municipality's own gateway does, and remembers under which key it came. */
export const mailGateway = (): Promise<MailGateway> =>
  new Promise(resolve => {
    const handed: Handed[] = []
    const server = createServer((request, response) => {
      handed.push({ key: String(request.headers['idempotency-key']), round: gateway.round })
      request.resume().on('end', () => response.writeHead(202).end())
    })
    const gateway: MailGateway = { url: '', handed, round: 0, close: () => server.close() }
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      gateway.url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
      resolve(gateway)
    })
  })
