import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import type { LetterTemplate } from '../../../app/decision/letter-templates.ts'
import type { FieldErrors } from '../../../core/errors.ts'
import type { AnswerText } from '../../../core/notice/decision/answer-texts.ts'
import {
  type DecisionOutcome,
  decisionOutcomes,
  outcomesWhere,
} from '../../../core/notice/decision/outcome-questions.ts'
import { Field } from '../../pages/layout/fields.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import type { StaffContext } from '../page-context.ts'
import { staffUrls } from '../routes.ts'
import type { Draft } from './draft.ts'
import { faultWords } from './fault-words.ts'
import { TaskFields } from './tasks.tsx'
import { TickBox } from './tick-box.tsx'

const limiting = outcomesWhere(({ limits }) => limits === true)
/** The message proposes another way, so it is not asked for in a second field. */
const instead = outcomesWhere(({ limits, needs }) => limits === true && needs !== 'message')
const conditional = outcomesWhere(({ needs }) => needs === 'conditions')

/** The texts that an outcome needs; the style sheet shows them once it is chosen. */
const texts: readonly { name: AnswerText; rows: number; for: readonly DecisionOutcome[] }[] = [
  { name: 'conditions', rows: 3, for: conditional },
  { name: 'assessment', rows: 4, for: limiting },
  { name: 'ground', rows: 3, for: limiting },
  { name: 'instead', rows: 2, for: instead },
  { name: 'message', rows: 3, for: decisionOutcomes },
]

export const classesOf = (outcomes: readonly DecisionOutcome[]): string =>
  ['only', ...outcomes.map(outcome => `for-${outcome}`)].join(' ')

export const limitingClasses = classesOf(limiting)
export const conditionalClasses = classesOf(conditional)

type Props = {
  context: StaffContext
  notice: StaffNotice
  draft: Draft
  faults: FieldErrors
  templates: readonly LetterTemplate[]
}

/** The texts of an answer. For a limiting one, the three parts of a reason, each in a field of its own. */
export const DecisionTexts = (props: Props) => (
  <>
    {texts.map(({ name, rows, for: outcomes }) => (
      <div class={classesOf(outcomes)}>
        <Text {...props} name={name} rows={rows} />
        {props.notice.language === 'en' && <English {...props} name={name} rows={rows} />}
      </div>
    ))}
    {Object.values(props.faults).includes('says_nothing') && <Overrule {...props} />}
    <TaskFields {...props} />
    <Templates {...props} />
  </>
)

type TextProps = Props & { name: AnswerText; rows: number }

const Text = ({ context: { t }, draft, faults, name, rows }: TextProps) => (
  <Field
    name={name}
    label={t(`staff:decision.${name}`)}
    hint={name === 'message' ? undefined : t(`staff:decision.${name}Hint`)}
    fault={faults[name] && faultWords(name, faults[name], t)}
  >
    {attributes => (
      <>
        {name === 'message' && <MessageHints t={t} />}
        {/* The blank tells the style sheet whether anything is written: what is written is never hidden. */}
        <textarea {...attributes} rows={rows} maxlength={4000} placeholder=" ">
          {draft[name]}
        </textarea>
      </>
    )}
  </Field>
)

/** Left empty, the English letter has the Danish text with a mark: the hint says so. */
const English = ({ context: { t }, draft, faults, name, rows }: TextProps) => {
  const field = `${name}English` as const
  return (
    <Field
      name={field}
      label={t('staff:decision.english', { field: t(`staff:decision.${name}`) })}
      hint={t('staff:decision.englishHint')}
      fault={faults[field] && faultWords(field, faults[field], t)}
    >
      {attributes => (
        <textarea {...attributes} rows={rows} maxlength={4000} placeholder=" " lang="en">
          {draft[field]}
        </textarea>
      )}
    </Field>
  )
}

/** The program can misjudge a text: its writer may keep it, and that is logged. */
const Overrule = ({ context: { t }, draft }: Props) => (
  <div class="field" id="field-overrule">
    <TickBox t={t} name="overrule" draft={draft} words="staff:decision.overrule" />
  </div>
)

/**
 * Templates of the municipality, inserted by a button. One for conditions only where the rules here allow conditions;
 * else it is said why it is not there.
 */
const Templates = ({ context: { t, municipality }, notice, templates }: Props) => {
  const used = templates.filter(({ retired }) => !retired)
  const offered = used.filter(({ kind }) => kind !== 'condition' || notice.offers.terms.length > 0)
  const left = offered.length < used.length && <span class="hint">{t('staff:templates.noConditions')}</span>
  // It has the name of the list, so that the key which leads there is never silent.
  if (offered.length === 0)
    return (
      <p class="soft" id="template" tabindex={-1}>
        {left || t('staff:templates.none')}
      </p>
    )
  return (
    <div class="filters templates">
      <div class="field">
        <label for="template">{t('staff:templates.pick')}</label>
        {left}
        <select id="template" name="template">
          <option value="">{t('staff:place.choose')}</option>
          {offered.map(({ id, title, kind }) => (
            <option value={id}>
              {t(`staff:templates.kind.${kind}`)}: {title}
            </option>
          ))}
        </select>
      </div>
      <Submit
        formnovalidate
        formaction={staffUrls.draft(municipality, notice.reference)}
        name="insert"
        value="yes"
        label={t('staff:templates.insert')}
      />
    </div>
  )
}

/** Where a message is needed, the form says what it is for. */
const hinted = outcomesWhere(({ needs }) => needs === 'message')
const unhinted = outcomesWhere(({ needs }) => needs !== 'message')

const MessageHints = ({ t }: { t: StaffContext['t'] }) => (
  <>
    {hinted.map(outcome => (
      <span class={`hint ${classesOf([outcome])}`}>{t(`staff:decision.messageHint.${outcome}`)}</span>
    ))}
    <span class={`hint ${classesOf(unhinted)}`}>{t('staff:decision.messageHint.plain')}</span>
  </>
)
