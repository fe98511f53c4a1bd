import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import { type AfterSending, afterSending } from '../../../app/inbox/after-sending.ts'
import { DomainError } from '../../../core/errors.ts'
import { phoneLink } from '../../pages/layout/reach.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

/** What was done just before, each with its notice's reference: an answer, a question, an answer to release. */
export type Gone = { [What in 'sent' | 'asked' | 'proposed']?: string | undefined }

/** What still has to be done by hand for the notice that the address says was just sent. */
export const afterSendingIn = async (
  deps: StaffDeps,
  c: Context<StaffEnv>,
): Promise<AfterSending | undefined> => {
  const { sent, asked } = c.req.query()
  const said = sent ?? asked
  if (said === undefined) return undefined
  const { actor, municipality } = staffContext(deps, c)
  const reference = said === '1' ? (c.req.param('reference') ?? '') : said
  return afterSending(deps, actor, { municipality, reference }).catch(error => {
    if (error instanceof DomainError) return undefined
    throw error
  })
}

type Props = { context: StaffContext; after?: AfterSending | undefined }

/** What was just sent, by reference: the page has moved on to the next notice. */
export const SentBefore = ({ context, news, after }: Props & { news: Gone }) => {
  const { t, municipality } = context
  const what = (['sent', 'asked', 'proposed'] as const).find(name => news[name] !== undefined)
  const reference = (what && news[what]) ?? ''
  if (!/^[A-Z0-9-]+$/.test(reference)) return null
  return (
    <SentNote context={context} after={after}>
      <a href={staffUrls.notice(municipality, reference)}>{reference}</a>: {t(`staff:${what}`)}
    </SentNote>
  )
}

/** That it was sent, and what is left: the number to call, where that is wished or time is short, a letter to print. */
export const SentNote = ({ context, after, children }: Props & { children?: Child }) => (
  <div class="done" role="status">
    <p>
      {children}
      {after && <ToCall context={context} after={after} />}
    </p>
    {after?.passOn && <p>{context.t('staff:after.passOn')}</p>}
    {after?.letter && <PrintLetter context={context} reference={after.reference} letter={after.letter} />}
  </div>
)

const ToCall = ({
  context: { t },
  after: { reply, isNear, phone },
}: Required<Props> & { after: AfterSending }) => {
  if (reply !== 'phone' && !isNear) return null
  return (
    <>
      {` ${t(`staff:after.${phone === undefined ? 'nearUnreachable' : reply === 'phone' ? 'wanted' : 'near'}`)} `}
      {phone !== undefined && <Call phone={phone} />}
    </>
  )
}

export const Call = ({ phone }: { phone: string }) => <a href={phoneLink(phone)}>{phone}</a>

type PrintProps = { context: StaffContext; reference: string; letter: NonNullable<AfterSending['letter']> }

/** The letter as the citizen is to have it; one that tells the need is opened by an act of its own. */
export const PrintLetter = ({ context, reference, letter }: PrintProps) => {
  const { t, municipality } = context
  const about = { municipality, reference }
  const version = String(letter.version)
  if (!letter.tellsNeed)
    return (
      <p>
        <a href={staffUrls.document(about, 'pdf', { name: 'decision', version })}>{t('staff:after.print')}</a>
      </p>
    )
  return (
    <form method="post" action={staffUrls.document(about, 'pdf', {})}>
      <input type="hidden" name="name" value="decision" />
      <input type="hidden" name="version" value={version} />
      <Submit look="plain" label={t('staff:after.printWhole')} />
    </form>
  )
}
