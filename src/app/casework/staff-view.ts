import { shownLetter } from '../../core/documents/formats/blocks.ts'
import { documentIn } from '../../core/documents/formats/json.ts'
import { addressesNeed } from '../../core/documents/letters/without-need.ts'
import { answerNow } from '../../core/notice/decision/answer-now.ts'
import { outcomeOf } from '../../core/notice/decision/citizen-permissions.ts'
import { choosableOutcomes, replacingOutcomes } from '../../core/notice/decision/decision-rules.ts'
import { promisesIn } from '../../core/notice/decision/promises.ts'
import { tasksOwed } from '../../core/notice/decision/tasks.ts'
import { wishesOwed } from '../../core/notice/decision/wish-rows.ts'
import { isMendable } from '../../core/notice/lifecycle/mendable.ts'
import { points } from '../../core/notice/lifecycle/points.ts'
import { canNameRepresented } from '../../core/notice/lifecycle/represented.ts'
import { isToPassOn } from '../../core/notice/lifecycle/retention.ts'
import { handles, needOpeners } from '../access/staff-access.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { letterAfter } from '../documents/letter-after.ts'
import { letterWithoutNeed, tellsNeed } from '../documents/letter-for-staff.ts'
import { hasReplies } from '../documents/notice-without-need.ts'
import { documentsOf } from '../documents/own-copy.ts'
import { letterJson } from '../notice/status-view.ts'
import { withDangerWords } from '../records/danger-places.ts'
import { contactOf } from '../records/notice-attachments.ts'
import { type HistoryEntry, historyOf } from '../records/notice-history.ts'
import type { NoticeRecord } from '../records/notice-record.ts'
import { withWishWords } from '../records/wish-words.ts'
import { tellsIn } from '../staff/live-departments.ts'
import { decisionPack } from './decision-pack.ts'
import { draftsFor } from './keep-answer.ts'
import { courseOf } from './notice-course.ts'
import type { StaffDecision, StaffNotice } from './staff-notice.ts'
import { alikeOf, placesFor } from './staff-places.ts'

/** `withNeed`: the need was just opened, so the letters too are shown whole. */
export const staffNotice = async (
  deps: Deps,
  actor: StaffActor,
  record: NoticeRecord,
  withNeed = false,
): Promise<StaffNotice> => {
  const { key } = record
  const notice = await withWishWords(deps, key, record.notice)
  const opened = withNeed && notice.needOpenedBy.includes(actor.id)
  const decisions = await decisionsOf(deps, record, opened)
  const outcome = outcomeOf(notice)
  const answer = answerNow(notice)
  const history = await historyOf(deps, key)
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
    course: await courseOf(deps, actor, key),
    ...(notice.moved && { moved: notice.moved }),
    ...(notice.correctedSetting && { correctedSetting: notice.correctedSetting }),
    ...(notice.namedByStaff && { namedByStaff: notice.namedByStaff }),
    canNameRepresented: handles(actor) && canNameRepresented(notice),
    heardWishes: notice.heardWishes ?? [],
    wishesSplit: notice.wishesSplit ?? [],
    wishesSetAside: notice.wishesSetAside ?? [],
    owesWishes: wishesOwed(notice).length > 0,
    canMend: handles(actor) && isMendable(notice),
    drafts: handles(actor) ? await draftsFor(deps, actor, key) : { handed: [], others: [] },
    ...(await waitingAnswer(deps, record, { withNeed: opened, opens: opensNeeds(actor) })),
    toPassOn: isToPassOn(notice, tellsIn(deps, key.municipality)),
    promised: promisesIn(notice),
    tasks: tasksOwed(notice),
    ...(notice.reached && { reached: notice.reached }),
    ...dangerFor(actor, record, history),
    alike: await alikeOf(deps, actor, record),
    places: await placesFor(deps, actor, record),
    casework: caseworkFor(actor, record),
    documents: await staffDocuments(deps, key, decisions),
    ...(answer && { answer }),
    decisions,
    history,
    hasReplies: hasReplies(history),
    roles: actor.roles,
    canDecide: handles(actor) ? choosableOutcomes(notice) : [],
    canReplace: handles(actor) ? replacingOutcomes(notice) : [],
    offers: { terms: [], colleague: false, ...decisionPack(deps, key.municipality, notice) },
    versions: notice.versions,
  }
}

const opensNeeds = ({ roles }: StaffActor): boolean => needOpeners.some(role => roles.includes(role))

/** What kind of danger it is shows only to those who may open the need. */
const dangerFor = (
  actor: StaffActor,
  { notice: { danger, fields, threatInNeed } }: NoticeRecord,
  history: readonly HistoryEntry[],
): Partial<StaffNotice> =>
  opensNeeds(actor)
    ? {
        ...(danger && { danger: withDangerWords(danger, { history, fields }) }),
        ...(threatInNeed && { threatInNeed: true }),
      }
    : {}

/** The mark that somebody has cleared danger would reveal that there was some. */
const caseworkFor = (actor: StaffActor, { notice }: NoticeRecord): StaffNotice['casework'] => {
  const { words: _words, ...checked } = notice.casework.checked
  return opensNeeds(actor) ? notice.casework : { ...notice.casework, checked }
}

const waitingAnswer = async (
  deps: Deps,
  record: NoticeRecord,
  shown: { withNeed: boolean; opens: boolean },
): Promise<Pick<StaffNotice, 'waiting'>> => {
  const { hasNeed, proposal } = record.notice
  if (proposal === undefined) return {}
  const { at, by, proposed, replaces, returned } = proposal
  const decided = {
    type: 'decided' as const,
    at,
    by,
    ...proposed,
    ...(replaces !== undefined && { replaces }),
  }
  const letter = await letterAfter(deps, record, { decided, ...shown })
  const tells = addressesNeed(hasNeed, proposed)
  return { waiting: { at, by, proposed, letter, tellsNeed: tells, ...(returned && { returned }) } }
}

/** The answers with their letters, newest first; without the need unless the reader has just opened it. */
const decisionsOf = async (
  deps: Deps,
  { key, notice }: NoticeRecord,
  withNeed: boolean,
): Promise<StaffDecision[]> => {
  const decisions = notice.decisions.map(async ({ type: _type, replaces: _replaces, ...decision }) => {
    const json = await letterJson(deps, key, { notice, version: decision.version })
    const [tells, letter] = [tellsNeed(json), documentIn(json)]
    const shown = tells && !withNeed ? letterWithoutNeed(deps, letter) : letter
    return { ...decision, letter: shownLetter(shown), tellsNeed: tells }
  })
  return (await Promise.all(decisions)).reverse()
}

/** The staff copy of the notice and the decision as it was sent, each in every format. */
const staffDocuments = async (
  deps: Deps,
  key: NoticeRecord['key'],
  decisions: readonly StaffDecision[],
): Promise<StaffNotice['documents']> => {
  const rows = await documentsOf(deps, key)
  const bases = rows.filter(
    row => row.kind === 'json' && (row.audience === 'staff') === (row.name === 'notice'),
  )
  return bases.flatMap(({ name: called, version }) => {
    const name = called === 'decision' ? ('decision' as const) : ('notice' as const)
    const tells = name === 'decision' && decisions.some(one => one.version === version && one.tellsNeed)
    return staffKinds.map(kind => ({ name, kind, version, tellsNeed: tells }))
  })
}

const staffKinds = ['html', 'pdf', 'text', 'json'] as const
