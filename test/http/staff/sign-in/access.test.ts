import { describe, expect, it } from 'vitest'
import type { Role } from '../../../../src/app/deps.ts'
import { staffRules } from '../../../../src/http/staff/access.ts'
import { staffPatterns } from '../../../../src/http/staff/routes.ts'
import { fields, send } from '../../../app/sending.ts'
import { da, firstSentence } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

const roles: Role[] = ['read', 'handle', 'release', 'audit', 'admin']

const addressOf = (pattern: string, municipality: string, reference: string) =>
  pattern.replace(':municipality', municipality).replace(':reference', reference).replace(':kind', 'html')

const someNotice = async ({ deps }: StaffSite) => (await send(deps)).receipt.reference

const departments = [
  { id: 'jobcenter', name: 'Jobcenter', called: ['Jobcentret'] },
  { id: 'boern', name: 'Børn og unge' },
]

const withDepartments = async () => {
  const { deps } = await staffSite()
  return staffSite({ settings: { ...deps.settings, casework: { kolding: { departments } } } })
}

const ask = (at: StaffSite, cookie: string, { method, path }: { method: string; path: string }) =>
  method === 'GET' ? browserOf(at, cookie).get(path) : browserOf(at, cookie).post(path, { version: '1' })

const inMunicipality = staffRules.filter(({ pattern }) => pattern.includes(':municipality'))

describe('who may do what on the staff pages', () => {
  it('has a rule for every route that is registered, and a route for every rule', async () => {
    const { app } = await staffSite()
    const registered = app.routes
      .filter(({ path, method }) => path.startsWith('/staff') && method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
    const ruled = staffRules.map(({ method, pattern }) => `${method} ${pattern}`)
    expect(new Set(registered)).toEqual(new Set(ruled))
  })

  it('lets each role do exactly what its rule says, in its own municipality', async () => {
    const at = await staffSite()
    const reference = await someNotice(at)
    for (const { method, pattern, rule } of inMunicipality)
      for (const role of roles) {
        const path = addressOf(pattern, 'kolding', reference)
        const { status } = await ask(at, await cookieOf(at, [role]), { method, path })
        const said = `${role}: ${method} ${pattern} answered ${status}`
        if (rule !== 'anyone' && rule !== 'signed_in' && rule.includes(role))
          expect(said).not.toMatch(/40[13]$/)
        else expect(said).toMatch(/403$/)
      }
  })

  it('does not have the pages of another municipality for anybody', async () => {
    const at = await staffSite()
    const reference = await someNotice(at)
    const cookie = await cookieOf(at, roles, { municipalities: ['nyborg'] })
    for (const { method, pattern } of inMunicipality) {
      const { status } = await ask(at, cookie, { method, path: addressOf(pattern, 'kolding', reference) })
      expect(`${method} ${pattern} answered ${status}`).toMatch(/404$/)
    }
    const elsewhere = await ask(at, cookie, { method: 'GET', path: `/staff/nyborg/notices/${reference}` })
    expect(elsewhere.status).toBe(404)
  })

  it('lets each role do its part with the records of its department, and has no others', async () => {
    const at = await withDepartments()
    const sent = await send(at.deps, { fields: { ...fields, department: 'Jobcentret' } })
    const other = await send(at.deps, { draft: 2, fields: { ...fields, department: 'Børn og unge' } }, 'two')
    const unplaced = await send(at.deps, { draft: 3, fields: { ...fields, department: 'ved ikke' } }, 'three')
    const records = {
      own: sent.receipt.reference,
      others: other.receipt.reference,
      nobodys: unplaced.receipt.reference,
    }
    for (const { method, pattern, rule } of inMunicipality.filter(one => one.pattern.includes(':reference')))
      for (const role of ['read', 'handle', 'release'] as const)
        for (const [whose, reference] of Object.entries(records)) {
          const limits = { kolding: { [role]: ['jobcenter'] } }
          const cookie = await cookieOf(at, [role], { limits })
          const path = addressOf(pattern, 'kolding', reference)
          const { status } = await ask(at, cookie, { method, path })
          const said = `${role}: ${method} ${pattern} of ${whose} answered ${status}`
          if (rule === 'anyone' || rule === 'signed_in' || !rule.includes(role)) expect(said).toMatch(/403$/)
          // A real notice is no rehearsal that could be ended, for anybody.
          else if (whose === 'own' && pattern !== staffPatterns.endRehearsal)
            expect(said).not.toMatch(/40[134]$/)
          else expect(said).toMatch(/404$/)
        }
  })

  it('shows whoever is limited to a department its part of the queue, a search and the post alone', async () => {
    const at = await withDepartments()
    const own = await send(at.deps, { fields: { ...fields, department: 'Jobcenter Kolding' } })
    const other = await send(at.deps, { draft: 2, fields: { ...fields, department: 'Børn og unge' } }, 'two')
    const limits = { kolding: { handle: ['jobcenter'] } }
    const ida = browserOf(at, await cookieOf(at, ['handle'], { limits }))
    for (const path of [
      '/staff/kolding?view=all',
      '/staff/kolding?view=all&q=prøvesen',
      `/staff/kolding?q=${other.receipt.reference}`,
    ]) {
      const html = await (await ida.get(path)).text()
      expect(html).not.toContain(`notices/${other.receipt.reference}`)
      if (!path.includes(other.receipt.reference)) expect(html).toContain(own.receipt.reference)
    }
  })

  it('lets somebody who handles one department and reads all read the rest, and not answer it', async () => {
    const at = await withDepartments()
    const { receipt } = await send(at.deps, { fields: { ...fields, department: 'Børn og unge' } })
    const limits = { kolding: { handle: ['jobcenter'] } }
    const ida = browserOf(at, await cookieOf(at, ['handle', 'read'], { limits }))
    const page = `/staff/kolding/notices/${receipt.reference}`
    const html = await (await ida.get(page)).text()
    expect(html).toContain(da('staff:notice.noHandling'))
    const acts = [...html.matchAll(/(?:form)?action="[^"]*\/notices\/[^"]+\/([^"/]+)"/g)]
    expect(acts.map(([, act]) => act)).toEqual(['export'])
    expect((await ida.post(`${page}/need`)).status).toBe(403)
    expect((await ida.post(`${page}/decision`, { outcome: 'accepted', version: '1' })).status).toBe(403)
  })

  it('shows whoever only releases answers no button that would be refused', async () => {
    const at = await staffSite()
    const page = `/staff/kolding/notices/${await someNotice(at)}`
    const html = await (await browserOf(at, await cookieOf(at, ['release'])).get(page)).text()
    const acts = [...html.matchAll(/(?:form)?action="[^"]*\/notices\/[^"]+\/([^"/]+)"/g)]
    expect(acts.map(([, act]) => act)).toEqual(['need'])
  })

  it('does not offer the need to whoever only reads', async () => {
    const at = await staffSite()
    const page = `/staff/kolding/notices/${await someNotice(at)}`
    const html = await (await browserOf(at, await cookieOf(at, ['read'])).get(page)).text()
    expect(html).toContain(da('staff:notice.needHandlers'))
    expect(html).not.toContain(`${page}/need`)
  })

  it('lets somebody who sees everything place what fits no department, which then has it', async () => {
    const at = await withDepartments()
    const { receipt } = await send(at.deps, { fields: { ...fields, department: 'ved ikke' } })
    const page = `/staff/kolding/notices/${receipt.reference}`
    const limits = { kolding: { handle: ['jobcenter'] } }
    const ida = browserOf(at, await cookieOf(at, ['handle'], { limits }))
    const bo = browserOf(at, await cookieOf(at, ['handle'], { id: 'bo' }))
    expect((await ida.get(page)).status).toBe(404)
    expect((await bo.post(`${page}/casework`, { act: 'place', to: 'nowhere' })).status).toBe(422)
    expect((await bo.post(`${page}/casework`, { act: 'place', to: 'jobcenter' })).status).toBe(303)
    expect((await ida.get(page)).status).toBe(200)
    expect(await (await ida.get('/staff/kolding')).text()).toContain(receipt.reference)
  })

  it('sends whoever is not signed in to do so, and changes nothing for them', async () => {
    const at = await staffSite()
    const reference = await someNotice(at)
    for (const { method, pattern } of inMunicipality) {
      const answer = await ask(at, 'lydhoer-staff=forged', {
        method,
        path: addressOf(pattern, 'kolding', reference),
      })
      if (method === 'GET') expect(answer.headers.get('location')).toMatch(/^\/staff\/sign-in/)
      else expect(answer.status).toBe(401)
    }
  })

  it('asks only whoever was signed in before to sign in again', async () => {
    const at = await staffSite()
    const said = async (cookie: string) => {
      const sent = await browserOf(at, cookie).get('/staff/kolding')
      return wordsOf(await (await browserOf(at, cookie).get(sent.headers.get('location') ?? '')).text())
    }
    expect(await said('')).toContain(da('staff:signIn.first'))
    expect(await said('')).not.toContain(firstSentence(da('staff:signIn.again')))
    expect(await said('lydhoer-staff=ended')).toContain(da('staff:signIn.again'))
  })

  it('keeps no staff page anywhere, and lets nobody frame one', async () => {
    const at = await staffSite()
    const page = await browserOf(at, await cookieOf(at, ['handle'])).get('/staff/kolding')
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  it('refuses what another site made the browser post', async () => {
    const at = await staffSite()
    const reference = await someNotice(at)
    const browser = browserOf(at, await cookieOf(at, ['handle']))
    const decision = `/staff/kolding/notices/${reference}/decision`
    const accepted = { outcome: 'accepted', version: '1' }
    expect((await browser.post(decision, accepted, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await browser.post(decision, accepted, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await browser.post(decision, accepted, { 'sec-fetch-site': 'same-origin' })).status).toBe(303)
  })
})
