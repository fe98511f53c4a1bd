import type { Context } from 'hono'
import { topics } from '../../../../flows/topics.ts'
import { type FollowUp, followUp } from '../../../app/oversight/follow-ups.ts'
import { type Lesson, lessonFile, removeLesson, teach } from '../../../app/oversight/lessons.ts'
import type { Colleague } from '../../../app/staff/colleagues.ts'
import { DomainError } from '../../../core/errors.ts'
import { formBody } from '../../middleware/read-body.ts'
import { Field } from '../../pages/layout/fields.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import { type StaffContext, staffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import { Shell } from '../shell.tsx'
import type { StaffDeps, StaffEnv } from '../staff-env.ts'

type Request = Context<StaffEnv>

/** The acts on reports and questions: note, teach, remove, download. */
export const changeFeedback = (deps: StaffDeps) => async (c: Request) => {
  const context = staffContext(deps, c)
  const { actor, municipality, t } = context
  const form = await formBody(c)
  const text = (name: string) => form.get(name) ?? ''
  if (text('do') === 'file')
    return c.body(await lessonFile(deps, actor, municipality), 200, {
      'content-type': 'text/tab-separated-values; charset=utf-8',
      'content-disposition': 'attachment; filename="taught-here.tsv"',
    })
  try {
    await changed(deps, context, text)
    return c.redirect(staffUrls.reports(municipality), 303)
  } catch (error) {
    if (!(error instanceof DomainError) || error.fields === undefined) throw error
    const faults = Object.entries(error.fields).map(([name, key]) => t(faultWords(name, key)))
    return c.html(<Again context={context} faults={faults} text={text} />, 422)
  }
}

const changed = async (
  deps: StaffDeps,
  { actor, municipality }: StaffContext,
  text: (name: string) => string,
): Promise<void> => {
  const about = { municipality, topic: text('topic') }
  switch (text('do')) {
    case 'note': {
      const said = { person: text('person'), note: text('note'), done: text('done') === 'yes' }
      return followUp(deps, actor, { ...about, subject: text('subject'), ...said })
    }
    case 'teach':
      return teach(deps, actor, { ...about, missed: text('missed'), text: text('text') })
    case 'remove':
      return removeLesson(deps, actor, { municipality, id: text('id') })
    default:
      throw new DomainError('malformed')
  }
}

const worded = ['text.personal', 'text.too_like', 'text.too_long', 'text.cpr', 'topic.required', 'note.cpr']
const faultWords = (name: string, key: string): string =>
  `told:teach.fault.${worded.includes(`${name}.${key}`) ? `${name}.${key}` : 'text.required'}`

/** The same form once more with what was written in it. */
const Again = ({
  context,
  faults,
  text,
}: {
  context: StaffContext
  faults: string[]
  text: (name: string) => string
}) => {
  const { t, municipality } = context
  const isNote = text('do') === 'note'
  const name = isNote ? 'note' : 'text'
  const hidden = ['do', 'subject', 'missed', 'person', 'done', ...(isNote ? ['topic'] : [])]
  return (
    <Shell context={context} title={t('staff:reports.title')} kind="reports" faults={faults}>
      <h1>{t('told:teach.again')}</h1>
      <form class="narrow" method="post" action={staffUrls.feedback(municipality)}>
        {hidden.map(one => (
          <input type="hidden" name={one} value={text(one)} />
        ))}
        {!isNote && <Topic context={context} id="again" chosen={text('topic')} />}
        <Field name={name} label={t(`told:teach.${name}`)} fault={faults.join(' ')}>
          {attributes => <textarea {...attributes}>{text(name)}</textarea>}
        </Field>
        <Submit label={t('told:teach.save')} />
        <p>
          <a href={staffUrls.reports(municipality)}>{t('staff:sheet.back')}</a>
        </p>
      </form>
    </Shell>
  )
}

const Topic = ({
  context: { t },
  id,
  chosen,
}: {
  context: StaffContext
  id: string
  chosen: string | undefined
}) => (
  <div class="field">
    <label for={`topic-${id}`}>{t('told:teach.topic')}</label>
    <select id={`topic-${id}`} name="topic">
      <option value="">{t('told:teach.noTopic')}</option>
      {Object.keys(topics).map(topic => (
        <option value={topic} selected={topic === chosen}>
          {t(`staff:statistics.topic.${topic}`)}
        </option>
      ))}
    </select>
  </div>
)

type NoteProps = {
  context: StaffContext
  subject: string
  known: FollowUp | undefined
  colleagues: readonly Colleague[]
}

/** Topic, person, note, and whether it is done. */
export const FollowUpForm = ({ context, subject, known, colleagues }: NoteProps) => {
  const { t, municipality } = context
  return (
    <details>
      <summary>
        {t(known?.done ? 'told:teach.isDone' : known ? 'told:teach.isNoted' : 'told:teach.open')}
      </summary>
      <form class="narrow" method="post" action={staffUrls.feedback(municipality)}>
        <input type="hidden" name="subject" value={subject} />
        <Topic context={context} id={subject} chosen={known?.topic} />
        <div class="field">
          <label for={`person-${subject}`}>{t('told:teach.person')}</label>
          <select id={`person-${subject}`} name="person">
            <option value="">{t('told:teach.nobody')}</option>
            {colleagues.map(({ id, name }) => (
              <option value={id} selected={id === known?.person}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for={`note-${subject}`}>{t('told:teach.note')}</label>
          <textarea id={`note-${subject}`} name="note" maxlength={500}>
            {known?.note ?? ''}
          </textarea>
        </div>
        <div class="option">
          <input type="checkbox" id={`done-${subject}`} name="done" value="yes" checked={known?.done} />
          <label for={`done-${subject}`}>{t('told:teach.done')}</label>
        </div>
        <Submit name="do" value="note" label={t('told:teach.save')} />
      </form>
    </details>
  )
}

/** From a question straight to writing a sentence that teaches it. */
export const TeachForm = ({ context, missed }: { context: StaffContext; missed: string }) => {
  const { t, municipality } = context
  return (
    <details>
      <summary>{t('told:teach.title')}</summary>
      <form class="narrow" method="post" action={staffUrls.feedback(municipality)}>
        <p>{t('told:teach.lead')}</p>
        <input type="hidden" name="missed" value={missed} />
        <Topic context={context} id={`teach-${missed}`} chosen={undefined} />
        <div class="field">
          <label for={`text-${missed}`}>{t('told:teach.text')}</label>
          <textarea id={`text-${missed}`} name="text" maxlength={500} />
        </div>
        <Submit name="do" value="teach" label={t('told:teach.save')} />
      </form>
    </details>
  )
}

/** The sentences collected so far, to remove or to download for the training. */
export const Lessons = ({ context, lessons }: { context: StaffContext; lessons: readonly Lesson[] }) => {
  const { t, municipality, language } = context
  if (lessons.length === 0) return null
  return (
    <section aria-labelledby="lessons">
      <h2 id="lessons">{t('told:teach.collected')}</h2>
      <p>{t('told:teach.collectedLead')}</p>
      <ul class="listed">
        {lessons.map(lesson => (
          <li>
            <form method="post" action={staffUrls.feedback(municipality)}>
              {t(`staff:statistics.topic.${lesson.topic}`)}:{' '}
              <span lang={lesson.language === language ? undefined : lesson.language}>{lesson.text}</span>{' '}
              <input type="hidden" name="do" value="remove" />
              <button type="submit" class="plain" name="id" value={lesson.id}>
                {t('told:teach.remove')} <span class="visually-hidden">{lesson.text}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form method="post" action={staffUrls.feedback(municipality)}>
        <Submit name="do" value="file" label={t('told:teach.file')} />
      </form>
    </section>
  )
}
