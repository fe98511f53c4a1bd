import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fileMailer } from '../../src/adapters/delivery/mail-file.ts'
import { httpMailer } from '../../src/adapters/delivery/mail-http.ts'
import { smtpMailer } from '../../src/adapters/delivery/mail-smtp.ts'
import { messageId, mimeMessage } from '../../src/adapters/delivery/mime-message.ts'
import type { Email } from '../../src/ports.ts'

const at = new Date('2026-03-02T09:00:00Z')
const email: Email = {
  key: 'n.1.received.unit',
  to: 'åse@eksempel.dk',
  from: 'postkasse@kolding.invalid',
  subject: 'Nyt i indbakken: KOL-7F4K-92TM – æøå',
  text: 'Læs det her: https://eksempel.dk/staff\n\nÆrø 🙂',
  language: 'da',
}

type Arrived = { to: string[]; raw: string }

/** A real mail server on this machine. */
const mailServer = async (options: SMTPServerOptions = {}) => {
  const arrived: Arrived[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', part => parts.push(part))
      stream.on('end', () => {
        arrived.push({
          to: session.envelope.rcptTo.map(one => one.address),
          raw: Buffer.concat(parts).toString('utf8'),
        })
        done()
      })
    },
    ...options,
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, () => at)
  onTestFinished(async () => {
    await mailer.close()
    await new Promise<void>(resolve => server.close(resolve))
  })
  return { arrived, mailer }
}

const bodyOf = (raw: string) => {
  const [, body = ''] = raw.split('\r\n\r\n')
  return Buffer.from(body, 'base64').toString('utf8')
}

describe('mail over SMTP', () => {
  it('arrives with its words whole', async () => {
    const { arrived, mailer } = await mailServer()
    await mailer.send(email)
    expect(arrived).toHaveLength(1)
    expect(arrived[0]?.to).toEqual(['åse@eksempel.dk'])
    expect(arrived[0]?.raw).toContain(`Message-ID: ${messageId(email.key)}`)
    expect(bodyOf(arrived[0]?.raw ?? '')).toBe(email.text)
  })

  it('is not sent when the server refuses the recipient, and says so', async () => {
    const { arrived, mailer } = await mailServer({
      onRcptTo: (_address, _session, done) =>
        done(Object.assign(new Error('no such mailbox'), { responseCode: 550 })),
    })
    await expect(mailer.send(email)).rejects.toThrow('no such mailbox')
    expect(arrived).toHaveLength(0)
  })

  it('is not sent when the server fails in the middle', async () => {
    const { mailer } = await mailServer({
      onData: (_stream, _session, done) => done(Object.assign(new Error('disk full'), { responseCode: 452 })),
    })
    await expect(mailer.send(email)).rejects.toThrow('disk full')
  })

  it('is not sent when the connection breaks in the middle', async () => {
    const server = createServer(socket => socket.end('220 mail\r\n')).listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const { port } = server.address() as AddressInfo
    const mailer = smtpMailer(`smtp://127.0.0.1:${port}`, () => at)
    await expect(mailer.send(email)).rejects.toThrow()
    await mailer.close()
  })

  it('is not sent when nobody listens', async () => {
    const mailer = smtpMailer('smtp://127.0.0.1:1', () => at)
    await expect(mailer.send(email)).rejects.toThrow(/ECONNREFUSED|connect/)
    await mailer.close()
  })

  it('never goes to another machine without encryption', async () => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (_s, _e, done) => done(),
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => new Promise<void>(resolve => server.close(() => resolve())))
    const { port } = server.server.address() as AddressInfo
    const mailer = smtpMailer(`smtp://127.0.0.2:${port}`, () => at)
    await expect(mailer.send(email)).rejects.toThrow()
    await mailer.close()
  })
})

describe('a message', () => {
  const written = async (other: Partial<Email>) => (await mimeMessage({ ...email, ...other }, at)).toString()

  it('has headers that nothing somebody wrote can end', async () => {
    const raw = await written({ subject: 'a\r\nBcc: x@y.dk', to: 'a@b.dk\r\nCc: x@y.dk' })
    const [head = ''] = raw.split('\r\n\r\n')
    expect(head).not.toMatch(/^(Bcc|Cc):/m)
    expect(head.split('\r\n').every(line => line.length < 998)).toBe(true)
  })

  it('has a subject in pieces that are whole characters', async () => {
    const raw = await written({ subject: '🙂'.repeat(60) })
    const pieces = [...raw.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map(([, piece = '']) =>
      Buffer.from(piece, 'base64').toString('utf8'),
    )
    expect(pieces.join('')).toBe('🙂'.repeat(60))
    expect(pieces.some(piece => piece.includes('\ufffd'))).toBe(false)
  })
})

describe('mail as files', () => {
  it('is one file for one key, however often it is sent', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'lydhoer-')), 'mail')
    const mailer = fileMailer(folder, () => at)
    await mailer.send(email)
    await mailer.send(email)
    await mailer.send({ ...email, key: 'other' })
    const files = readdirSync(folder)
    expect(files).toHaveLength(2)
    expect(files.every(file => file.endsWith('.eml'))).toBe(true)
    expect(readFileSync(join(folder, files[0] ?? ''), 'utf8')).toContain('MIME-Version: 1.0')
  })
})

describe('mail over HTTP, for Workers', () => {
  const gateway = (status: number) => {
    const seen: Request[] = []
    const send = async (input: string | URL | Request, init?: RequestInit) => {
      seen.push(new Request(input, init))
      return new Response(null, { status })
    }
    return {
      seen,
      mailer: httpMailer({ url: 'https://gateway.invalid/mail', token: 'secret' }, send as typeof fetch),
    }
  }

  it('goes with its key, and counts as sent when the gateway took it', async () => {
    const { seen, mailer } = gateway(202)
    await mailer.send(email)
    expect(seen[0]?.headers.get('idempotency-key')).toBe(email.key)
    expect(await seen[0]?.json()).toMatchObject({ to: email.to, subject: email.subject })
  })

  it('does not follow where the gateway points, with what is for the gateway alone', async () => {
    const { seen, mailer } = gateway(302)
    await expect(mailer.send(email)).rejects.toThrow('302')
    expect(seen.map(({ redirect }) => redirect)).toEqual(['manual'])
  })

  it('is not sent when the gateway says no', async () => {
    await expect(gateway(503).mailer.send(email)).rejects.toThrow('503')
  })
})
