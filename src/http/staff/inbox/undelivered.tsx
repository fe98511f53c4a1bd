import type { Context } from 'hono'
import { sendAgain, type Undelivered, undeliveredMail } from '../../../app/mail/undelivered-mail.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Submit } from '../../pages/layout/submit.tsx'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

type Request = Context<StaffEnv>

/** Mail that could not be delivered, so that somebody can call instead or try again. */
export const undeliveredPage = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const { municipality, actor } = context
  const messages = await undeliveredMail(deps, actor, { municipality })
  return c.html(<UndeliveredPage context={context} messages={messages} />)
}

export const sendOnceMore = (deps: StaffDeps) => async (c: Request) => {
  const { municipality, actor } = staffContext(deps, c)
  await sendAgain(deps, actor, { municipality, key: (await formBody(c)).get('key') ?? '' })
  return c.redirect(staffUrls.undelivered(municipality), 303)
}

const UndeliveredPage = ({ context, messages }: { context: StaffContext; messages: Undelivered[] }) => {
  const { t } = context
  return (
    <Shell context={context} title={t('staff:undelivered.title')} kind="undelivered">
      <h1>{t('staff:undelivered.title')}</h1>
      <p>{t(messages.length === 0 ? 'staff:undelivered.none' : 'staff:undelivered.lead')}</p>
      {messages.map(message => (
        <Message context={context} message={message} />
      ))}
    </Shell>
  )
}

const Message = ({ context, message }: { context: StaffContext; message: Undelivered }) => {
  const { t, language, municipality } = context
  const to = recipientIn(message.recipient)
  return (
    <article class="letter">
      <p>
        <a href={staffUrls.notice(municipality, message.reference)}>{message.reference}</a>:{' '}
        {t(`staff:undeliveredMail.to.${to}`)}
      </p>
      <p class="soft">
        {t('staff:undelivered.since', {
          when: spokenTime(new Date(message.since), language),
          count: message.attempts,
        })}
      </p>
      <form method="post" action={staffUrls.undelivered(municipality)}>
        <Submit name="key" value={message.key} label={t('staff:undelivered.again')} />
      </form>
    </article>
  )
}

const recipientIn = (recipient: string): 'unit' | 'citizen' | 'person' | 'system' => {
  if (recipient === 'unit' || recipient === 'citizen') return recipient
  return recipient.startsWith('hook.') ? 'system' : 'person'
}
