import type { Child } from 'hono/jsx'
import type { OpenedNeed, StaffNotice } from '../../app/staff-notice.ts'
import { spokenTime } from '../../core/calendar/spoken.ts'
import type { FieldName } from '../../core/notice/fields.ts'
import { Checked } from './casework.tsx'
import { CitizenQuote, CitizenWords, FieldValue } from './citizen-words.tsx'
import { decisionForm } from './decision-form.tsx'
import type { StaffContext } from './page-context.ts'
import { staffUrls } from './routes.ts'
import { staffText } from './staff-text.ts'

type Props = { context: StaffContext; notice: StaffNotice; need?: OpenedNeed | undefined }

const Fact = ({ label, children }: { label: string; children?: Child }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

/** What the citizen sent, in the order staff think of it. What was not given is said, not left out. */
export const Facts = ({ context, notice, need }: Props) => {
  const { t, language } = context
  return (
    <dl class="staff-facts">
      <Fact label={t('staff:notice.wish')}>
        <Listed
          context={context}
          notice={notice}
          fields={['medium', 'scope', 'listeners', 'othersPresent']}
        />
        <Labelled
          context={context}
          notice={notice}
          fields={['staffMayRecord', 'cameraPosition', 'switchOff']}
        />
      </Fact>
      <Fact label={t('staff:notice.meeting')}>
        <p>
          {notice.fields.meetingAt
            ? staffText('meetingAt', notice.fields, context)
            : t('staff:notice.meetingUnknown')}
        </p>
        <Labelled context={context} notice={notice} fields={['severalMeetings']} />
        <Listed context={context} notice={notice} fields={['setting', 'place']} />
      </Fact>
      <Fact label={t('staff:notice.department')}>
        <Given context={context} notice={notice} field="department" />
        <PlacedIn context={context} notice={notice} />
      </Fact>
      <Fact label={t('staff:notice.need')}>
        {need ? (
          <OpenNeed context={context} notice={notice} need={need} />
        ) : (
          <NeedGate context={context} notice={notice} />
        )}
      </Fact>
      <Fact label={t('staff:notice.extra')}>
        <Given context={context} notice={notice} field="alternatives" />
        <Labelled context={context} notice={notice} fields={['language', 'easyRead']} />
      </Fact>
      <Fact label={t('staff:notice.citizen')}>
        <Person context={context} notice={notice} />
      </Fact>
      <Fact label={t('staff:notice.employeeAndCase')}>
        <Listed context={context} notice={notice} fields={['employee', 'caseNumber']} />
        {notice.fields.employee === undefined && notice.fields.caseNumber === undefined && (
          <span class="soft">{t('staff:notice.notGiven')}</span>
        )}
      </Fact>
      <Fact label={t('staff:notice.received')}>{spokenTime(new Date(notice.receivedAt), language)}</Fact>
    </dl>
  )
}

/** Where staff have placed it, which need not be what the citizen called it. */
const PlacedIn = ({ context, notice }: Props) => {
  const { departments, department } = notice.places
  const placed = departments.find(({ id }) => id === department)
  return placed === undefined || notice.casework.placedIn === undefined ? null : (
    <p class="soft">{context.t('staff:notice.placedIn', { department: placed.name })}</p>
  )
}

type Public = Exclude<FieldName, 'need' | 'needText'>

type Several = Props & { fields: readonly Public[] }

const given = ({ context, notice, fields }: Several): Public[] =>
  fields.filter(name => staffText(name, notice.fields, context) !== undefined)

const Value = ({ context, notice, field }: Props & { field: Public }) => (
  <FieldValue context={context} wroteIn={notice.language} field={field} fields={notice.fields} />
)

const Listed = (props: Several) => (
  <>
    {given(props).map(field => (
      <p>
        <Value {...props} field={field} />
      </p>
    ))}
  </>
)

const Given = ({ field, ...props }: Props & { field: Public }) => {
  const { context } = props
  return given({ ...props, fields: [field] }).length === 0 ? (
    <span class="soft">{context.t('staff:notice.notGiven')}</span>
  ) : (
    <p>
      <Value {...props} field={field} />
    </p>
  )
}

/** Answers that say nothing without their question. */
const Labelled = (props: Several) => (
  <>
    {given(props).map(field => (
      <p>
        {props.context.t(`letters:label.${field}`)}: <Value {...props} field={field} />
      </p>
    ))}
  </>
)

const Person = ({ context, notice }: Props) => {
  const { t } = context
  const { contact, fields } = notice
  const address = { email: contact.email, phone: contact.phone, letter: contact.address }[contact.reply]
  return (
    <>
      <p>
        <CitizenWords context={context} wroteIn={notice.language} field="name" text={contact.name} />
      </p>
      <Checked context={context} notice={notice} what="identity" mark={t('staff:notice.identity')} />
      <p>
        {t(`staff:notice.reply.${contact.reply}`)}
        {address && `: ${address}`}
      </p>
      {fields.onBehalfOf && (
        <>
          <Listed context={context} notice={notice} fields={['onBehalfOf', 'authority']} />
          <Checked
            context={context}
            notice={notice}
            what="authority"
            mark={t(`staff:notice.authority.${fields.onBehalfOf}`)}
          />
        </>
      )}
    </>
  )
}

const mayOpen = ({ roles }: StaffNotice): boolean => roles.includes('handle') || roles.includes('release')

/** The need is an act of its own, and logged (duties 13). The button takes along what is typed in the answer. */
const NeedGate = ({ context: { t, municipality }, notice }: Props) => {
  if (!notice.hasNeed) return <span class="soft">{t('staff:notice.needNone')}</span>
  if (!mayOpen(notice)) return <span class="soft">{t('staff:notice.needHandlers')}</span>
  const address = staffUrls.need(municipality, notice.reference)
  const answering = notice.canDecide.length + notice.canReplace.length > 0
  return (
    <form method="post" action={address}>
      <button
        type="submit"
        class="button"
        {...(answering && { form: decisionForm, formaction: address, formnovalidate: true })}
      >
        {t('staff:notice.needButton')}
      </button>
      {notice.needOpened && <p class="soft">{t('staff:notice.needSeen')}</p>}
    </form>
  )
}

const OpenNeed = ({ context, notice, need }: Props & { need: OpenedNeed }) => {
  const { t } = context
  const withheld = need.need.every(one => one === 'prefer_not_to_say')
  return (
    <div class="letter" id="need" tabindex={-1}>
      <p class="tag soon">{t('staff:notice.needConfidential')}</p>
      <p>{t(withheld ? 'staff:notice.needWithheld' : 'staff:notice.needHelps')}</p>
      <ul>
        {need.need
          .filter(one => one !== 'prefer_not_to_say')
          .map(one => (
            <li>{staffText('need', { need: [one] }, context)}</li>
          ))}
      </ul>
      {need.needText && (
        <>
          <p class="soft">{t('staff:notice.needOwnWords')}</p>
          <CitizenQuote context={context} wroteIn={notice.language} text={need.needText} />
        </>
      )}
      <p class="soft">{t('staff:notice.needSeen')}</p>
    </div>
  )
}
