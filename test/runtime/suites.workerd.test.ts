import { env } from 'cloudflare:test'
import { freshD1 } from '../contract/fresh-d1.ts'
import { allQuiet, runtime } from '../deps.ts'
// The very suites that run on Node, here inside workerd and over D1: contract, flow, receipt, answer.
import '../http/api.test.ts'
import '../http/status-pages.test.ts'
import '../http/form-pages.test.ts'
import '../app/interview/interview.test.ts'
import '../app/notice/submit-notice.test.ts'
import '../app/notice/status.test.ts'
import '../app/casework/deliver-outbox.test.ts'
import { readerOfAssets } from './worker-reader.ts'

const font = async (name: string) => {
  const answer = await env.ASSETS.fetch(`https://assets.invalid/fonts/IBMPlexSans-${name}.ttf`)
  return new Uint8Array(await answer.arrayBuffer())
}

runtime.store = async () => {
  await allQuiet()
  return freshD1()
}
runtime.reader = readerOfAssets
runtime.fonts = async () => {
  const [regular, semiBold] = await Promise.all(['Regular', 'SemiBold'].map(font))
  if (!regular || !semiBold) throw new Error('fonts are missing')
  return { regular, semiBold, italic: regular }
}
