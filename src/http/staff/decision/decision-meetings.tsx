import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import type { FieldErrors } from '../../../core/errors.ts'
import { meetingField } from '../../../core/notice/decision/meeting-rules.ts'
import { meetingSlots } from '../../../core/notice/decision/meetings.ts'
import { outcomesWhere } from '../../../core/notice/decision/outcome-questions.ts'
import { fieldsWished } from '../../../core/notice/decision/wish-rows.ts'
import { wishAnswers } from '../../../core/notice/decision/wishes.ts'
import { Field } from '../../pages/layout/fields.tsx'
import { CitizenWords } from '../citizen-words.tsx'
import type { StaffContext } from '../page-context.ts'
import { classesOf } from './decision-texts.tsx'
import { type Draft, meetingParts } from './draft.ts'
import { faultWords } from './fault-words.ts'

type Props = { context: StaffContext; notice: StaffNotice; draft: Draft; faults: FieldErrors }

const leastRows = 3
const emptyRows = 2
const onTheMatter = classesOf(outcomesWhere(({ isOnTheMatter }) => isOnTheMatter))

const isUsed = (draft: Draft, slot: number): boolean =>
  meetingParts.some(part => draft[meetingField(slot, part)] !== '')

/** The rows that stand there, and some that are empty: without script none can be added. */
const slotsIn = (draft: Draft): number[] => {
  const used = meetingSlots.filter(slot => isUsed(draft, slot))
  return meetingSlots.slice(0, Math.max(leastRows, (used.at(-1) ?? 0) + emptyRows))
}

/** The other meetings one by one, with the whole of what the citizen wrote: a row may have been read wrong. */
export const DecisionMeetings = (props: Props) => {
  const { context, notice, draft } = props
  const { t } = context
  const { severalMeetings } = fieldsWished(notice)
  if (severalMeetings === undefined) return null
  return (
    <fieldset class={`field meetings ${onTheMatter}`} id="field-meetings">
      <legend>{t('staff:decision.meetings.title')}</legend>
      <p>
        {t('staff:decision.meetings.wrote')}{' '}
        <CitizenWords context={context} wroteIn={notice.language} text={severalMeetings} />
      </p>
      <span class="hint">{t('staff:decision.meetings.hint')}</span>
      {slotsIn(draft).map(slot => (
        <MeetingRow {...props} slot={slot} />
      ))}
    </fieldset>
  )
}

const MeetingRow = ({ context, notice, draft, faults, slot }: Props & { slot: number }) => {
  const { t } = context
  const words = meetingField(slot, 'words')
  const answer = meetingField(slot, 'answer')
  return (
    <div class="meeting">
      <Field
        name={words}
        label={t('staff:decision.meetings.which', { number: slot })}
        fault={faults[words] && faultWords(words, faults[words], t)}
      >
        {attributes => <input type="text" maxlength={300} value={draft[words]} {...attributes} />}
      </Field>
      <div class="field">
        <label for={answer}>{t('staff:decision.meetings.answer', { number: slot })}</label>
        <select id={answer} name={answer}>
          <option value="">{t('staff:decision.meetings.none')}</option>
          {wishAnswers.map(each => (
            <option value={each} selected={draft[answer] === each}>
              {t(`staff:decision.meetings.${each}`)}
            </option>
          ))}
        </select>
      </div>
      <Ground {...{ context, notice, draft, faults, slot }} part="ground" />
      {notice.language === 'en' && (
        <Ground {...{ context, notice, draft, faults, slot }} part="groundEnglish" />
      )}
    </div>
  )
}

type GroundProps = Props & { slot: number; part: 'ground' | 'groundEnglish' }

/** Asked for where the answer is no. */
const Ground = ({ context: { t }, draft, faults, slot, part }: GroundProps) => {
  const name = meetingField(slot, part)
  const label = t('staff:decision.meetings.ground', { number: slot })
  return (
    <div class="only-no">
      <Field
        name={name}
        label={part === 'ground' ? label : t('staff:decision.english', { field: label })}
        hint={t(`staff:decision.${part === 'ground' ? 'meetings.groundHint' : 'englishHint'}`)}
        fault={faults[name] && faultWords(name, faults[name], t)}
      >
        {attributes => (
          <textarea
            {...attributes}
            rows={3}
            maxlength={2000}
            placeholder=" "
            {...(part === 'groundEnglish' && { lang: 'en' })}
          >
            {draft[name]}
          </textarea>
        )}
      </Field>
    </div>
  )
}
