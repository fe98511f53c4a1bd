import * as z from 'zod'
import type { NoticeEvent } from '../../core/notice/lifecycle/event.ts'
import type { Notice } from '../../core/notice/lifecycle/notice.ts'
import type { NoticeKey, WebhookRow, Write } from '../../ports.ts'
import type { Deps } from '../deps.ts'
import { decryptJson, labels } from '../sealed/encrypted.ts'
import { readableRows } from '../sealed/unreadable.ts'
import { waitingMessage } from './waiting-message.ts'

/** Events of a notice that other systems are told of. The names are a contract and are never changed. */
export const hookTypes = ['received', 'changed', 'replied', 'withdrawn', 'answered', 'filed'] as const
export type HookType = (typeof hookTypes)[number]

/** `standard`: JSON for a case system. `teams`: a card in a Teams channel. */
export const hookFormats = ['standard', 'teams'] as const

const kept = z.object({
  name: z.string(),
  url: z.string(),
  secret: z.string(),
  format: z.enum(hookFormats),
})
export type Webhook = z.infer<typeof kept> & { id: string; createdAt: string }

/** The events a channel of people is told of; a case system is told of all. */
const forPeople: readonly HookType[] = ['received', 'changed', 'replied', 'withdrawn']

export const webhooksIn = async (deps: Deps, municipality: string): Promise<Webhook[]> =>
  readableRows(deps, { what: 'webhook', rows: await deps.store.webhooks(municipality) }, row =>
    webhookIn(deps, row),
  )

const webhookIn = (deps: Deps, { municipality, id, createdAt, keyId, data }: WebhookRow): Webhook => ({
  ...kept.parse(decryptJson(deps, { keyId, bytes: data }, labels.webhook(municipality, id))),
  id,
  createdAt,
})

const recipientPrefix = 'hook.'
export const hookIn = (recipient: string): string | undefined =>
  recipient.startsWith(recipientPrefix) ? recipient.slice(recipientPrefix.length) : undefined

const typeOf = ({ type }: NoticeEvent): HookType | undefined => {
  if (type === 'decided') return 'answered'
  if (type === 'journalised') return 'filed'
  if (type === 'contact_changed') return 'changed'
  return hookTypes.find(one => one === type)
}

type ChangedNotice = { key: NoticeKey; notice: Notice }

/** The messages of some events, written together with these; none for rehearsals. */
export const hookWrites = (
  deps: Deps,
  { key, notice }: ChangedNotice,
  { events, hooks }: { events: readonly Pick<NoticeEvent, 'type'>[]; hooks: readonly Webhook[] },
): Write[] => {
  if (notice.rehearsal) return []
  return events.flatMap((event, index) => {
    const template = typeOf(event as NoticeEvent)
    if (template === undefined) return []
    const name = `${key.noticeId}.${notice.sequence - events.length + 1 + index}.${template}`
    return hooks
      .filter(({ format }) => format === 'standard' || forPeople.includes(template))
      .map(({ id }) => {
        const recipient = `${recipientPrefix}${id}`
        return waitingMessage(deps, { ...key, name, template, recipient, version: notice.version })
      })
  })
}

/** The same, reading the receivers only when an event is to be sent. */
export const hookWritesOf = async (
  deps: Deps,
  about: ChangedNotice,
  events: readonly NoticeEvent[],
): Promise<Write[]> =>
  events.every(event => typeOf(event) === undefined)
    ? []
    : hookWrites(deps, about, { events, hooks: await webhooksIn(deps, about.key.municipality) })
