import { letterTemplates } from '../../../src/app/decision/letter-templates.ts'
import type { Role } from '../../../src/app/deps.ts'
import { savedViews } from '../../../src/app/inbox/saved-views.ts'
import { drawSamples } from '../../../src/app/oversight/review-samples.ts'
import { eventsIn } from '../../../src/app/records/event-log.ts'
import { everyNotice } from '../../../src/app/records/every-notice.ts'
import { attachmentOf } from '../../../src/app/records/notice-attachments.ts'
import { signedInAs } from '../../../src/app/sign-in/signed-in-as.ts'
import { colleaguesIn } from '../../../src/app/staff/colleagues.ts'
import { departmentsOf } from '../../../src/app/staff/live-departments.ts'
import { refusal } from '../../app/refusal.ts'
import { send } from '../../app/sending.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from './staff-site.ts'

export type Stage = { at: StaffSite; page: string; visitor: ReturnType<typeof browserOf> }

const visitor = {
  kind: 'staff' as const,
  id: 'ida',
  name: 'Ida Holm',
  title: 'Sagsbehandler',
  roles: ['handle' as const],
}

export const yesOnTerms = { ...refusal, outcome: 'accepted_with_conditions', conditions: 'Kun dette møde.' }
const recording = {
  basis: { da: 'Artikel 6, stk. 1, litra e.', en: 'Article 6(1)(e).' },
  retention: { da: 'Et år.', en: 'One year.' },
}

/** One town with a colleague, random samples to look at, and a notice that is new, answered or proposed. */
export const staged = async (stage: 'new' | 'answered' | 'proposed'): Promise<Stage> => {
  let now = new Date('2026-11-24T09:00:00+01:00')
  const { deps } = await staffSite()
  const casework = {
    kolding: {
      fourEyes: ['refused' as const],
      staffRecording: recording,
      review: { perMonth: 3, withinDays: 14 },
    },
  }
  const at = await staffSite({ clock: () => now, settings: { ...deps.settings, casework } })
  const someone = async (id: string, roles: Role[]) => {
    const staff = { id, name: `${id} Holm`, title: 'Sagsbehandler', grants: { kolding: roles } }
    await signedInAs(at.deps, { by: 'oidc', shown: false, staff })
    return browserOf(at, await cookieOf(at, roles, { id }))
  }
  const { receipt } = await send(at.deps)
  const page = `/staff/kolding/notices/${receipt.reference}`
  const bo = await someone('bo', ['handle'])
  await bo.get(page)
  now = new Date('2026-11-24T10:00:00+01:00')
  const visitor = await someone('ida', ['handle', 'release', 'audit', 'admin'])
  await visitor.get(page)
  await visitor.post(`${page}/need`)
  await bo.post(`${page}/need`)
  if (stage === 'answered') await visitor.post(`${page}/decision`, { outcome: 'accepted', version: '1' })
  if (stage === 'proposed') await bo.post(`${page}/decision`, { ...refusal, version: '1' })
  await drawSamples(at.deps)
  return { at, page, visitor }
}

/** Everything kept of what people wrote, opened. */
export const kept = async ({ deps }: StaffSite): Promise<string> => {
  const municipality = 'kolding'
  const notices = await everyNotice(deps, municipality)
  const papers = await Promise.all(
    notices.map(async ({ id }) => {
      const key = { municipality, noticeId: id }
      const events = eventsIn(deps, await deps.store.events(key))
      return [
        events,
        await attachmentOf(deps, key, { name: 'need' }),
        await attachmentOf(deps, key, { name: 'contact' }),
      ]
    }),
  )
  const log = await deps.store.audit(municipality, { after: 0, limit: 500 })
  const rest = [
    await colleaguesIn(deps, municipality),
    await deps.store.stops(),
    await savedViews(deps, { ...visitor, municipalities: [municipality] }, municipality),
    await letterTemplates(deps, municipality),
    departmentsOf(deps, municipality),
  ]
  return JSON.stringify([papers, ...rest, log.map(({ details }) => details)])
}
