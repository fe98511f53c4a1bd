import type { OutboxRow } from '../../ports.ts'
import { staffAddress } from '../addresses.ts'
import type { Deps } from '../deps.ts'
import { type HookType, hookTypes, webhooksIn } from '../records/webhooks.ts'

/**
 * Posts one message: what happened, to which reference, and where staff look; never what a notice says or whose it
 * is.
 */
export const postWebhook = async (deps: Deps, row: OutboxRow, id: string): Promise<'sent' | 'held'> => {
  const hook = (await webhooksIn(deps, row.municipality)).find(one => one.id === id)
  const notice = await deps.store.notice(row)
  const type = hookTypes.find(one => one === row.template)
  if (hook === undefined || notice === undefined || type === undefined) return 'held'
  const { reference } = notice
  const url = staffAddress(deps.settings, row.municipality, reference)
  const about = { type, at: row.createdAt, municipality: row.municipality, reference, url }
  await deps.webhooks.send({
    url: hook.url,
    secret: hook.secret,
    id: `msg_${deps.digest(row.key).slice(0, 32)}`,
    at: deps.clock(),
    body: JSON.stringify(hook.format === 'teams' ? cardOf(deps, about) : messageOf(about)),
  })
  return 'sent'
}

type HookDelivery = { type: HookType; at: string; municipality: string; reference: string; url: string }

const messageOf = ({ type, at, municipality, reference, url }: HookDelivery) => ({
  type: `notice.${type}`,
  timestamp: at,
  data: { municipality, reference, url },
})

const cardOf = ({ content }: Deps, { type, reference, url }: HookDelivery) => {
  const t = content.translate('da')
  return {
    type: 'message',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: {
          type: 'AdaptiveCard',
          version: '1.4',
          body: [{ type: 'TextBlock', text: t(`mail:unit.${type}.subject`, { reference }), wrap: true }],
          actions: [{ type: 'Action.OpenUrl', title: t('systems:card.open'), url }],
        },
      },
    ],
  }
}
