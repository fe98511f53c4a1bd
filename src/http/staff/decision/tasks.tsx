import { isoDay, wallClock } from '../../../core/calendar/copenhagen.ts'
import { dayOf, spokenDay } from '../../../core/calendar/spoken.ts'
import type { FieldErrors } from '../../../core/errors.ts'
import type { DayToRecall } from '../../../core/notice/decision/tasks.ts'
import { Field } from '../../pages/layout/fields.tsx'
import type { StaffContext } from '../page-context.ts'
import type { Draft } from './draft.ts'
import { faultWords } from './fault-words.ts'

type Props = { context: StaffContext; draft: Draft; faults: FieldErrors }

/** Beside the texts that may promise something: a day makes it a task that somebody is reminded of. */
export const TaskFields = ({ context: { t }, draft, faults }: Props) => (
  <details
    class="field"
    id="field-task"
    open={draft.taskBy + draft.taskWho !== '' || Boolean(faults.taskBy ?? faults.taskWho)}
  >
    <summary>{t('staff:task.title')}</summary>
    <Field
      name="taskBy"
      label={t('staff:task.by')}
      hint={t('staff:task.hint')}
      fault={faults.taskBy && faultWords('taskBy', faults.taskBy, t)}
    >
      {attributes => <input type="date" value={draft.taskBy} {...attributes} />}
    </Field>
    <Field
      name="taskWho"
      label={t('staff:task.who')}
      hint={t('staff:task.whoHint')}
      fault={faults.taskWho && faultWords('taskWho', faults.taskWho, t)}
    >
      {attributes => <input value={draft.taskWho} maxlength={100} {...attributes} />}
    </Field>
  </details>
)

type OfferedProps = { context: StaffContext; recall: DayToRecall }

/** The letter promises something with a day: whoever sends it may be reminded. Nothing is ticked beforehand. */
export const TaskOffered = ({ context, recall: { day, from } }: OfferedProps) => {
  const { t, language } = context
  return (
    <div class="note">
      <label class="option">
        <input type="checkbox" name="taskBy" value={isoDay(wallClock(new Date(day)))} />
        <span>{t(`staff:task.offer.${from}`, { day: spokenDay(dayOf(new Date(day)), language) })}</span>
      </label>
      <label for="task-who">{t('staff:task.who')}</label>
      <span class="hint" id="task-who-hint">
        {t('staff:task.whoHint')}
      </span>
      <input id="task-who" name="taskWho" maxlength={100} aria-describedby="task-who-hint" />
    </div>
  )
}
