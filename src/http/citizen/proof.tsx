import { Hono } from 'hono'
import { readProof } from '../../app/oversight/read-proof.ts'
import { evidenceIn } from '../../core/statistics/evidence.ts'
import type { AppEnv } from '../app-env.ts'
import type { HttpDeps } from '../http-deps.ts'
import { startLanguage } from '../language.ts'
import { ProofPage } from '../pages/information/proof-page.tsx'
import { defaultMunicipality, pageContext } from '../pages/layout/page-context.ts'
import { patterns } from '../routes.ts'

/** Each claim with its evidence: the results of the last tests, and of the last check of the database. */
export const proofPage = (deps: HttpDeps): Hono<AppEnv> =>
  new Hono<AppEnv>().get(patterns.proof, async c => {
    const language = startLanguage(c.req.query('lang'), c.req.header('accept-language'))
    const context = pageContext(deps, c, { municipality: defaultMunicipality(deps), language })
    const evidence = evidenceIn(await deps.http.evidence?.())
    c.header('vary', 'accept-language')
    return c.html(
      <ProofPage context={context} evidence={evidence} checked={await readProof(deps, language)} />,
    )
  })
