import type { Child } from 'hono/jsx'
import type { FieldRow } from '../../../../flows/field-row.ts'
import { fieldsWhere, isA } from '../../../../flows/fields.ts'
import type { OpenedNeed, StaffNotice } from '../../../app/casework/staff-notice.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { CitizenQuote, CitizenWords, FieldValue } from '../citizen-words.tsx'
import { NeedButton } from '../decision/need-button.tsx'
import type { NoticeShown, StaffContext } from '../page-context.ts'
import { staffText } from '../staff-text.ts'
import { Checked } from './casework.tsx'
import { authorityMark, Represented, withOwnRepresented } from './represented.tsx'
import { CorrectedSetting, withOwnSetting } from './setting.tsx'

type Props = { context: StaffContext; notice: StaffNotice; need?: OpenedNeed | undefined }

const Fact = ({ label, children }: { label: string; children?: Child }) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)

/** What the citizen sent, in the order staff need it. A missing value is stated, not left out. */
export const Facts = ({ context, notice, need, refused }: Props & Pick<NoticeShown, 'refused'>) => {
  const { t, language } = context
  return (
    <dl class="staff-facts">
      <Fact label={t('staff:notice.wish')}>
        <Place context={context} notice={notice} place="wish" />
      </Fact>
      <Fact label={t('staff:notice.meeting')}>
        <Moment context={context} notice={notice} />
        <Place context={context} notice={withOwnSetting(notice)} place="place" />
        <CorrectedSetting context={context} notice={notice} refused={refused} />
      </Fact>
      <Fact label={t('staff:notice.department')}>
        <Place context={context} notice={notice} place="department" />
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
        <Place context={context} notice={notice} place="help" />
        {notice.hasNeed && !need && <p class="soft">{t('staff:notice.wishInNeed')}</p>}
      </Fact>
      <Fact label={t('staff:notice.citizen')}>
        <Person context={context} notice={notice} refused={refused} />
      </Fact>
      <Fact label={t('staff:notice.employeeAndCase')}>
        <Place context={context} notice={notice} place="employeeAndCase" />
      </Fact>
      <Fact label={t('staff:notice.received')}>{spokenTime(new Date(notice.receivedAt), language)}</Fact>
    </dl>
  )
}

/** The time as the citizen gave it. A time that staff moved it to is shown separately, with who moved it. */
const Moment = ({ context, notice: { fields, moved } }: Props) => {
  const { t, language } = context
  const now = fields.meetingAt ? staffText('meetingAt', fields, context) : t('staff:notice.meetingUnknown')
  if (moved === undefined) return <p>{now}</p>
  return (
    <>
      <p>
        {moved.from
          ? staffText('meetingAt', { meetingAt: moved.from }, context)
          : t('staff:notice.meetingUnknown')}
      </p>
      <p class="note">
        {t('staff:notice.movedBy', {
          when: now ?? '',
          name: moved.by.name,
          at: spokenTime(new Date(moved.at), language),
        })}
      </p>
    </>
  )
}

/** The department staff placed it in, which may differ from what the citizen called it. */
const PlacedIn = ({ context, notice }: Props) => {
  const { departments, department } = notice.places
  const placed = departments.find(({ id }) => id === department)
  return placed === undefined || notice.casework.placedIn === undefined ? null : (
    <p class="soft">{context.t('staff:notice.placedIn', { department: placed.name })}</p>
  )
}

type Place = NonNullable<FieldRow['desk']>

/** The given values of these fields: first those that need no label, then those with one. */
const Place = ({ context, notice, place }: Props & { place: Place }) => {
  const given = fieldsWhere(({ desk }) => desk === place).filter(
    field => staffText(field, notice.fields, context) !== undefined,
  )
  if (given.length === 0) return <span class="soft">{context.t('staff:notice.notGiven')}</span>
  return (
    <>
      {[
        ...given.filter(field => !isA('labelled', field)),
        ...given.filter(field => isA('labelled', field)),
      ].map(field => (
        <p>
          {isA('labelled', field) && `${context.t(`notice:label.${field}`)}: `}
          <FieldValue context={context} wroteIn={notice.language} field={field} fields={notice.fields} />
        </p>
      ))}
    </>
  )
}

const Person = ({ context, notice, refused }: Props & Pick<NoticeShown, 'refused'>) => {
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
      {(fields.onBehalfOf ?? fields.represented) !== undefined && (
        <>
          <Place context={context} notice={withOwnRepresented(notice)} place="citizen" />
          <Represented context={context} notice={notice} refused={refused} />
          <Checked context={context} notice={notice} what="authority" mark={t(authorityMark(fields))} />
        </>
      )}
    </>
  )
}

const mayOpen = ({ roles }: StaffNotice): boolean => roles.includes('handle') || roles.includes('release')

const NeedGate = ({ context, notice }: Props) => {
  const { t } = context
  if (!notice.hasNeed) return <span class="soft">{t('staff:notice.needNone')}</span>
  if (!mayOpen(notice)) return <span class="soft">{t('staff:notice.needHandlers')}</span>
  return (
    <>
      <NeedButton context={context} notice={notice} />
      {notice.needOpened && <p class="soft">{t('staff:notice.needSeen')}</p>}
    </>
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
