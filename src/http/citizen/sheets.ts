import { Hono } from 'hono'
import type { ReadDocument } from '../../app/documents/read-document.ts'
import { readSheet } from '../../app/documents/read-sheet.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { startLanguage } from '../language.ts'
import { patterns } from '../routes.ts'
import { documentResponse } from './documents.ts'

/** Sheets to print: the same for everybody, so each is rendered once and any cache may keep it for an hour. */
export const sheets = (deps: HttpDeps): Hono<AppEnv> => {
  const made = new Map<string, ReadDocument>()
  return new Hono<AppEnv>().get(patterns.sheet, async c => {
    const { municipality, file } = c.req.param()
    const language = startLanguage(c.req.query('lang'), c.req.header('accept-language'))
    const name = `${municipality}/${language}/${file}`
    const sheet = made.get(name) ?? (await readSheet(deps, { municipality, file, language }))
    made.set(name, sheet)
    const answer = documentResponse(deps, sheet)
    answer.headers.set('cache-control', 'public, max-age=3600')
    answer.headers.set('vary', 'accept-language')
    return answer
  })
}
