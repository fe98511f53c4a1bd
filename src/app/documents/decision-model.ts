import { decisionLetter } from '../../core/documents/letters/decision-letter.ts'
import type { ReadToo } from '../../core/documents/letters/telling.ts'
import type { DocumentModel } from '../../core/documents/model.ts'
import { languageReader } from '../../core/documents/papers/own-words.ts'
import { markedAsRehearsal } from '../../core/documents/papers/rehearsal.ts'
import { limitsAnything } from '../../core/notice/decision/meetings.ts'
import { promisesKept } from '../../core/notice/decision/promises.ts'
import { namesSetAside } from '../../core/notice/decision/wish-rows.ts'
import { withoutWishes } from '../../core/notice/decision/wishes.ts'
import { unknownDepartment } from '../../core/notice/fields/field-kinds.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import { rule } from '../../core/policy/rule.ts'
import { departmentOf } from '../access/staff-access.ts'
import { statusAddress } from '../addresses.ts'
import { servedPack } from '../conversation/open-conversation.ts'
import type { Deps } from '../deps.ts'
import { departmentsOf } from '../staff/live-departments.ts'
import type { Content } from './notice-documents.ts'

/** The newest decision as a letter, signed by the person who decided. */
export const decisionModel = (
  deps: Deps,
  municipality: string,
  { notice, content }: { notice: Notice; content: Content },
): DocumentModel => {
  const decision = notice.decisions.at(-1)
  if (decision === undefined) throw new RangeError('a letter needs a decision')
  const { outcome, by, at, replaces, ownWords = false, type: _type, ...written } = decision
  const pack = servedPack(deps, municipality)
  const fields = withoutWishes(asPlaced(deps, municipality, notice), namesSetAside(notice))
  const replaced = notice.decisions.find(({ version }) => version === replaces)
  const letter = decisionLetter({
    ...written,
    outcome,
    signer: by,
    contact: content.contact,
    ...staffRecordingHere(deps, municipality),
    fields: limitsAnything(decision) ? { ...fields, ...content.need } : fields,
    ...(notice.wishesSetAside && { wishesSetAside: notice.wishesSetAside }),
    ...(notice.wishesSplit && { wishesSplit: notice.wishesSplit }),
    ...(notice.heardWishes && { heardWishes: notice.heardWishes }),
    ownWordsLeftOut: notice.threatInNeed && !ownWords,
    pack,
    ruling: rule(notice.fields, pack),
    reference: notice.reference,
    receivedAt: notice.receivedAt,
    decidedAt: at,
    version: notice.version,
    ...(replaced === undefined ? {} : { replaces: { decidedAt: replaced.at } }),
    promisesKept: promisesKept(notice),
    readToo: readToo(notice),
    language: notice.language,
    languageOf: languageReader(notice.language),
    statusUrl: statusAddress(deps.settings),
    trial: notice.trial,
    translate: deps.content.translate,
  })
  return markedAsRehearsal(notice.rehearsal, letter, deps.content.translate)
}

/** The letter that stands before this one answered what came before it. */
const readToo = ({ decisions, receivedAt, repliedAt, changedAt }: Notice): ReadToo => {
  const since = decisions.at(-2)?.at ?? receivedAt
  const isNew = (at: string | undefined): at is string => at !== undefined && at >= since
  return { ...(isNew(repliedAt) && { replied: repliedAt }), ...(isNew(changedAt) && { changed: changedAt }) }
}

/** A department under the municipality's own name for it. An unknown one is not named in a letter. */
const asPlaced = (deps: Deps, municipality: string, { fields, casework }: Notice): Notice['fields'] => {
  const id = departmentOf(deps, municipality, { fields, placedIn: casework.placedIn })
  const known = departmentsOf(deps, municipality).find(one => one.id === id)?.name
  const { department, ...rest } = fields
  if (known !== undefined) return { ...fields, department: known }
  return department === unknownDepartment ? rest : fields
}

/** On which basis staff record too and how long it is kept, where the DPO has approved it. */
const staffRecordingHere = ({ settings }: Deps, municipality: string) => {
  const approved = settings.casework?.[municipality]?.staffRecording
  if (approved === undefined) return {}
  const { basis, retention } = approved
  return {
    staffRecording: {
      da: { basis: basis.da, retention: retention.da },
      en: { basis: basis.en, retention: retention.en },
    },
  }
}
