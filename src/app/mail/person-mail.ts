import { mailToPerson } from '../../core/documents/letters/mail.ts'
import { toldKinds } from '../../core/notice/lifecycle/staff-notifications.ts'
import type { Email, OutboxRow } from '../../ports.ts'
import { staffAddress, staffNews } from '../addresses.ts'
import type { Deps } from '../deps.ts'
import { colleaguesIn } from '../staff/colleagues.ts'

/**
 * To one member of staff: that there is something, its reference and where to look. No mail is sent about what they
 * have read meanwhile, nor to somebody without an address.
 */
export const personMail = async (
  deps: Deps,
  row: OutboxRow,
  { person, from }: { person: string; from: string },
): Promise<Email | 'held'> => {
  const { municipality, noticeId, template } = row
  const to = (await colleaguesIn(deps, municipality)).find(({ id }) => id === person)?.telling?.email
  if (to === undefined) return 'held'
  const translate = deps.content.translate('da')
  const mail = { key: row.key, to, from, language: 'da' as const }
  if (noticeId === '') {
    const count = await deps.store.unreadTold({ municipality, person })
    const url = staffNews(deps.settings, municipality)
    return count === 0 ? 'held' : { ...mail, ...mailToPerson({ kind: 'digest', count, url }, translate) }
  }
  const kind = toldKinds.find(one => one === template)
  const notice = await deps.store.notice(row)
  if (kind === undefined || notice === undefined) throw new Error(`no words for ${template}`)
  const told = (await deps.store.toldOf(row)).find(one => row.key === `${one.key}.${row.recipient}`)
  if (told?.person !== person || told.readAt !== null) return 'held'
  const { reference } = notice
  const url = staffAddress(deps.settings, municipality, reference)
  return { ...mail, ...mailToPerson({ kind, reference, url }, translate) }
}
