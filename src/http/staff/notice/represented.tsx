import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import { spokenTime } from '../../../core/calendar/spoken.ts'
import { wantsAuthority } from '../../../core/notice/decision/decision-rules.ts'
import { isSentForAnother, lacksCitizen, lacksName } from '../../../core/notice/fields/represented.ts'
import { Field } from '../../pages/layout/fields.tsx'
import { CitizenWords } from '../citizen-words.tsx'
import { decisionForm } from '../decision/decision-form.tsx'
import type { NoticeShown } from '../page-context.ts'
import { refusedBy, refusedWords } from '../refused.ts'
import { CaseworkAct } from './casework-act.tsx'
import { chosenFor } from './chosen-act.tsx'

const act = 'represented'

type Props = Pick<NoticeShown, 'context' | 'notice' | 'refused'>

/** The notice as the citizen wrote whose meeting it is. */
export const withOwnRepresented = (notice: StaffNotice): StaffNotice => {
  if (notice.namedByStaff === undefined) return notice
  const { represented: _named, ...fields } = notice.fields
  const { from } = notice.namedByStaff
  return { ...notice, fields: { ...fields, ...(from !== undefined && { represented: from }) } }
}

/** Whoever had help with the writing, and nobody else was spoken of, has sent it in their own name. */
export const authorityMark = (fields: StaffNotice['fields']): string => {
  const { onBehalfOf = 'unknown' } = fields
  const isOwn = onBehalfOf === 'writing_help' && !isSentForAnother(fields)
  return `staff:notice.authority.${isOwn ? 'own' : onBehalfOf}`
}

/** Who writes, and for whom. */
export const WhoWrites = ({ context, notice: { fields, contact, language } }: Props) => {
  const { t } = context
  const { represented, relation, onBehalfOf } = fields
  if ((represented ?? relation ?? onBehalfOf) === undefined) return null
  const words = { context, wroteIn: language, field: 'name' }
  return (
    <p>
      {t('staff:represented.writer')}: <CitizenWords {...words} text={contact.name} />
      {relation && (
        <>
          {' '}
          (<CitizenWords {...words} text={relation} />)
        </>
      )}
      {' · '}
      {t('notice:label.represented')}:{' '}
      {represented && !lacksName(fields) ? (
        <CitizenWords {...words} text={represented} />
      ) : (
        t('staff:represented.unnamed')
      )}
    </p>
  )
}

/** What has to be done before an answer on the matter can be sent, said before anybody has written one. */
export const BeforeAnswer = ({ context, notice }: Props) => {
  const { t } = context
  const isUnchecked = wantsAuthority(notice)
  const isUnnamed = lacksCitizen(notice.fields)
  if (!notice.roles.includes('handle') || !(isUnchecked || isUnnamed)) return null
  return (
    <div class="note">
      {isUnchecked && (
        <>
          <p>
            <strong>{t(authorityMark(notice.fields))}.</strong>{' '}
            {t('staff:decision.fault.authority.unchecked')}
          </p>
          <CaseworkAct
            context={context}
            notice={notice}
            act="authority"
            label={t('staff:casework.check.authority')}
          />
        </>
      )}
      {isUnnamed && (
        <p>
          {t('staff:decision.fault.represented.unnamed')}{' '}
          <a href={`#field-${chosenFor[act]}`}>{t('staff:represented.title')}</a>
        </p>
      )}
    </div>
  )
}

/** The name of the one whose meeting it is, where staff wrote it, and where they can write it. */
export const Represented = (props: Props) => (
  <>
    <Named {...props} />
    {props.notice.canNameRepresented && <Name {...props} />}
  </>
)

const Named = ({ context, notice: { namedByStaff, fields } }: Props) =>
  namedByStaff && (
    <p class="note">
      {context.t('staff:represented.by', {
        name: namedByStaff.by.name,
        at: spokenTime(new Date(namedByStaff.at), context.language),
      })}{' '}
      <b class="own">{fields.represented}</b>
    </p>
  )

const Name = (props: Props) => {
  const { context, notice } = props
  const { t } = context
  const refused = refusedBy(props.refused, act)
  const fault = refused?.fields.represented
  const known = lacksName(notice.fields) ? '' : (notice.fields.represented ?? '')
  const typed = refused?.typed[chosenFor[act]] ?? known
  return (
    <details open={refused !== undefined || lacksName(notice.fields)}>
      <summary>{t('staff:represented.title')}</summary>
      <Field
        name={chosenFor[act]}
        label={t('staff:represented.label')}
        hint={t('staff:represented.hint')}
        fault={fault && refusedWords('represented', fault, t)}
      >
        {attributes => (
          <input type="text" form={decisionForm} value={typed} maxlength={200} {...attributes} />
        )}
      </Field>
      <CaseworkAct context={context} notice={notice} act={act} label={t('staff:represented.save')} />
    </details>
  )
}
