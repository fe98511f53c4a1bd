import type { CheckView, ConversationView } from '../../../app/conversation/turn.ts'
import { fieldKinds } from '../../../core/notice/fields/field-kinds.ts'
import type { Contact, NoticeFields } from '../../../core/notice/fields/field-schema.ts'
import { isClosed } from '../../../core/notice/lifecycle/sending.ts'
import { atFaults, besideFrame, formId, newest, urls } from '../../routes.ts'
import { contactRows } from '../layout/contact-fields.tsx'
import { Document } from '../layout/document.tsx'
import { ErrorSummary, Fault, type Faults, type Problem } from '../layout/fields.tsx'
import { type Kept, KeptFields } from '../layout/kept-fields.tsx'
import { type PageContext, unbroken } from '../layout/page-context.ts'
import { phoneLink } from '../layout/reach.tsx'
import { Submit } from '../layout/submit.tsx'
import { StepHere } from './step.tsx'

export type CheckProps = {
  context: PageContext
  view: ConversationView & { check: CheckView }
  /** As entered on the page before; absent where nothing can be sent. */
  contact?: Contact | undefined
  kept: Kept
  /** The box was ticked when the page was sent, and the page came back for another reason. */
  confirmed?: boolean | undefined
  /** Field name → what is wrong and how to mend it, in the citizen's language. */
  faults?: Faults
  problem?: Problem | undefined
}

export const CheckPage = ({ context, view, contact, kept, confirmed, faults = {}, problem }: CheckProps) => {
  const { t, place, sending } = context
  const { check, step } = view
  return (
    <Document
      {...{ context, faults, problem }}
      title={t('pages:check.title')}
      kind="check"
      languages={{ by: 'button' }}
      enter={
        isClosed(sending) ? { name: 'choice', value: 'command.back' } : { name: 'send', value: 'notice' }
      }
    >
      <StepHere context={context} step={step} />
      <ErrorSummary context={context} faults={faults} problem={problem} />
      <h1>{t('pages:check.title')}</h1>
      <form id={formId} method="post" action={urls.chat(place)} novalidate>
        <input type="hidden" name="state" value={view.turn.state} />
        <KeptFields kept={kept} />
        <Summary context={context} check={check} contact={contact} about={view.turn.facts} />
        {check.pointedOut.map(what => (
          <p class="note">{t(`pages:check.pointedOut.${what}`)}</p>
        ))}
        <NotGiven context={context} check={check} />
        {!isClosed(sending) && <p class="soft">{t('pages:check.staffSee')}</p>}
        {isClosed(sending) ? (
          <PrintInstead context={context} />
        ) : (
          <SendPart {...{ context, check, confirmed, faults }} />
        )}
      </form>
    </Document>
  )
}

const order = Object.keys(fieldKinds)

/** Always in the order in which they are asked, whatever was said first. */
const inOrder = <Row extends { field: string }>(rows: Row[]): Row[] =>
  [...rows].sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field))

type SummaryProps = {
  context: PageContext
  check: CheckView
  contact: Contact | undefined
  about: NoticeFields
}

const Summary = ({ context, check, contact, about }: SummaryProps) => (
  <dl class="summary">
    {inOrder(check.rows).map(row => (
      <div id={`row-${row.field}`}>
        <dt id={row.returnedTo ? newest : undefined}>{row.label}</dt>
        <dd class="value">
          <span dir="auto">{unbroken(row.value)}</span>
          {row.danish && (
            <span class="soft in-danish" lang="da">
              {row.danish}
            </span>
          )}
          {row.ownWords && (
            <span class="own-words">
              {context.t('pages:check.ownWords')} <q dir="auto">{row.ownWords}</q>
            </span>
          )}
        </dd>
        <Mend context={context} label={row.label} press={{ name: 'choice', value: row.change }} />
      </div>
    ))}
    {contact &&
      contactRows(context, contact, about).map(({ label, value }, at) => (
        <div id={at === 0 ? 'row-contact' : undefined}>
          <dt>{label}</dt>
          <dd class="value" dir="auto">
            {value}
          </dd>
          <Mend context={context} label={label} press={{ name: 'ask', value: 'contact' }} />
        </div>
      ))}
  </dl>
)

type MendProps = { context: PageContext; label: string; press: { name: string; value: string } }

const Mend = ({ context: { t }, label, press }: MendProps) => (
  <dd class="change">
    <button type="submit" class="plain" {...press}>
      {t('pages:check.change')}
      <span class="visually-hidden"> {label}</span>
    </button>
  </dd>
)

/** Fields without a value are named in one line; opening it offers to add each. */
const NotGiven = ({ context: { t }, check: { notGiven } }: { context: PageContext; check: CheckView }) =>
  notGiven.length === 0 ? null : (
    <details class="not-given">
      <summary>
        <b>{t('pages:check.notGiven')}</b>{' '}
        <span class="soft">{notGiven.map(row => row.label).join(', ')}</span>
      </summary>
      <p class="row">
        {notGiven.map(row => (
          <Submit name="choice" value={row.change} label={t('pages:check.add', { what: row.label })} />
        ))}
      </p>
    </details>
  )

/**
 * A notice that cannot be sent, because the pack is not approved or sending is paused, is printed and handed over
 * (duties 7).
 */
const PrintInstead = ({ context: { t, sending, pack } }: { context: PageContext }) => (
  <>
    <p class="note">
      {sending === 'paused'
        ? t('pages:check.paused', { number: pack.contacts.phone ?? pack.contacts.website })
        : t('pages:check.guidanceOnly')}
    </p>
    <p class="row">
      <button type="button" class="button main" data-print hidden>
        {t('pages:print')}
      </button>
      <Submit name="choice" value="command.back" label={t('pages:back')} />
    </p>
  </>
)

type SendProps = Pick<CheckProps, 'context' | 'confirmed'> & { check: CheckView; faults: Faults }

const SendPart = ({ context, check, confirmed, faults }: SendProps) => {
  const { t, sending, language, pack } = context
  return (
    <>
      <input type="hidden" name="key" value={check.idempotencyKey} />
      <Confirm context={context} confirmed={confirmed} fault={faults.confirmed} />
      {sending === 'trial' && <p class="note">{t('pages:check.trial')}</p>}
      <p class="soft">
        {t('pages:check.voluntary')}{' '}
        {pack.contacts.phone && (
          <a href={phoneLink(pack.contacts.phone)}>{t('pages:call', { phone: pack.contacts.phone })}</a>
        )}{' '}
        <a href={urls.privacy(context.place, language)} target={besideFrame(context.place)}>
          {t('pages:about.more')}
        </a>
      </p>
      <p class="row">
        <Submit
          look="button main"
          name="send"
          value="notice"
          formaction={atFaults(urls.chat(context.place))}
          label={t('pages:check.send', { notice: check.noticeName })}
        />
        <Submit name="ask" value="contact" label={t('pages:back')} />
      </p>
    </>
  )
}

type ConfirmProps = Pick<SendProps, 'context' | 'confirmed'> & { fault?: string | undefined }

const Confirm = ({ context: { t }, confirmed, fault }: ConfirmProps) => (
  <div class={fault ? 'field wrong' : 'field'}>
    {fault && <Fault name="confirmed" fault={fault} />}
    <label class="option confirm">
      <input
        type="checkbox"
        id="field-confirmed"
        name="confirmed"
        value="true"
        checked={confirmed}
        aria-describedby={fault && 'fault-confirmed'}
      />
      {t('pages:check.confirm')}
    </label>
  </div>
)
