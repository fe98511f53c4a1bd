import { Hono } from 'hono'
import { type ReadDocument, readDocument } from '../../app/documents/read-document.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { patterns } from '../routes.ts'

/** The exact bytes of one document by its unguessable address; no cache may store it. */
export const documents = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>().get(patterns.document, async c => {
    const { municipality, token } = c.req.param()
    return documentResponse(deps, await readDocument(deps, { municipality, token }))
  })

export const documentResponse = (deps: HttpDeps, document: ReadDocument): Response =>
  new Response(document.bytes.slice().buffer, {
    headers: {
      'content-type': document.contentType,
      'content-disposition': `inline; filename="${document.fileName.replace(/[^\w.-]/g, '_')}"`,
      'cache-control': 'private, no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy': documentPolicy(deps, document),
    },
  })

/** A document has its own style and nothing else: the policy allows exactly that style by its hash. */
const documentPolicy = (deps: HttpDeps, { contentType, bytes }: ReadDocument): string => {
  const styles = contentType.startsWith('text/html') ? styleHashes(deps, new TextDecoder().decode(bytes)) : ''
  return `default-src 'none'; ${styles}base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
}

const styleHashes = (deps: HttpDeps, html: string): string => {
  const hashes = [...html.matchAll(/<style>([^<]*)<\/style>/g)].map(
    ([, style = '']) => `'sha256-${base64(deps.digest(style))}'`,
  )
  return hashes.length === 0 ? '' : `style-src ${hashes.join(' ')}; `
}

const base64 = (hex: string) =>
  btoa(String.fromCharCode(...(hex.match(/../g) ?? []).map(pair => Number.parseInt(pair, 16))))
