import { choosableOutcomes, replacingOutcomes } from '../core/notice/decision-rules.ts'
import { outcomeOf } from '../core/notice/may.ts'
import { points } from '../core/notice/points.ts'
import { decisionPack } from './decision-pack.ts'
import type { Deps, StaffActor } from './deps.ts'
import { letterAfter } from './letter-after.ts'
import { contactOf } from './notice-attachments.ts'
import { historyOf } from './notice-history.ts'
import type { NoticeRecord } from './notice-record.ts'
import { documentsOf } from './own-copy.ts'
import { handles } from './staff-access.ts'
import type { StaffDecision, StaffNotice } from './staff-notice.ts'
import { alikeOf, placesFor } from './staff-places.ts'
import { lettersOf } from './status-view.ts'

export const staffNotice = async (
  deps: Deps,
  actor: StaffActor,
  record: NoticeRecord,
): Promise<StaffNotice> => {
  const { key, notice } = record
  const letters = await lettersOf(deps, key, notice)
  const outcome = outcomeOf(notice)
  return {
    municipality: key.municipality,
    reference: notice.reference,
    receivedAt: notice.receivedAt,
    version: notice.version,
    status: notice.status,
    ...(outcome === undefined ? {} : { outcome }),
    language: notice.language,
    word: notice.word,
    fields: notice.fields,
    contact: await contactOf(deps, key),
    hasNeed: notice.hasNeed,
    needOpened: notice.needOpenedBy.includes(actor.id),
    trial: notice.trial,
    ...(notice.registeredBy === undefined ? {} : { registeredBy: notice.registeredBy }),
    points: points(notice),
    ...(await waitingAnswer(deps, record)),
    ...(notice.reached && { reached: notice.reached }),
    alike: await alikeOf(deps, actor, record),
    places: await placesFor(deps, actor, record),
    casework: notice.casework,
    documents: await staffDocuments(deps, key),
    decisions: letters.flatMap(({ version, letter }) => {
      const made = notice.decisions.find(decision => decision.version === version)
      return made === undefined ? [] : [decisionView(made, letter)]
    }),
    history: await historyOf(deps, key),
    roles: actor.roles,
    canDecide: handles(actor) ? choosableOutcomes(notice) : [],
    canReplace: handles(actor) ? replacingOutcomes(notice) : [],
    offers: { terms: [], colleague: false, ...decisionPack(deps, key.municipality, notice) },
    versions: notice.versions,
  }
}

const waitingAnswer = async (deps: Deps, record: NoticeRecord): Promise<Pick<StaffNotice, 'waiting'>> => {
  const { proposal } = record.notice
  if (proposal === undefined) return {}
  const { at, by, proposed, replaces, returned } = proposal
  const decided = {
    type: 'decided' as const,
    at,
    by,
    ...proposed,
    ...(replaces !== undefined && { replaces }),
  }
  const letter = await letterAfter(deps, record, decided)
  return { waiting: { at, by, proposed, letter, ...(returned && { returned }) } }
}

const decisionView = (
  made: NoticeRecord['notice']['decisions'][number],
  letter: StaffDecision['letter'],
): StaffDecision => {
  const { type: _type, replaces: _replaces, ...decision } = made
  return { ...decision, letter }
}

/** Staff read the notice in its staff copy and the decision as it was sent, each in every kind. */
const staffDocuments = async (deps: Deps, key: NoticeRecord['key']): Promise<StaffNotice['documents']> => {
  const rows = await documentsOf(deps, key)
  const bases = rows.filter(
    row => row.kind === 'json' && (row.audience === 'staff') === (row.name === 'notice'),
  )
  return bases.flatMap(base =>
    staffKinds.map(kind => {
      const made = rows.find(
        row =>
          row.audience === base.audience &&
          row.name === base.name &&
          row.version === base.version &&
          row.kind === kind,
      )
      const sha256 = made?.sha256 ?? null
      const name = base.name === 'decision' ? ('decision' as const) : ('notice' as const)
      return { name, kind, version: base.version, ...(sha256 === null ? {} : { sha256 }) }
    }),
  )
}

const staffKinds = ['html', 'pdf', 'text', 'json'] as const
