import type { StaffNotice } from '../../../app/casework/staff-notice.ts'
import type { RuleHere } from '../../../app/conversation/rule-here.ts'
import type { LetterTemplate } from '../../../app/decision/letter-templates.ts'
import type { FieldErrors } from '../../../core/errors.ts'
import {
  decisionOutcomes,
  outcomesWhere,
  tellsColleague,
} from '../../../core/notice/decision/outcome-questions.ts'
import { Explained, Fault, Field } from '../../pages/layout/fields.tsx'
import { Submit } from '../../pages/layout/submit.tsx'
import type { StaffContext } from '../page-context.ts'
import type { Refused } from '../refused.ts'
import { staffUrls } from '../routes.ts'
import { DecisionMeetings } from './decision-meetings.tsx'
import { classesOf, conditionalClasses, DecisionTexts, limitingClasses } from './decision-texts.tsx'
import { DecisionWishes } from './decision-wishes.tsx'
import { carriedWishes, type Draft, meetingsBegun, meetingsWritten } from './draft.ts'
import { faultWords } from './fault-words.ts'
import { GrowingLetter } from './growing-letter.tsx'
import { TickBox } from './tick-box.tsx'

/** The one form of the page. Inputs outside it belong to it by this id, so that nothing typed is lost. */
export const decisionForm = 'decision'

export type DecisionFormProps = {
  context: StaffContext
  notice: StaffNotice
  rule: RuleHere
  draft: Draft
  faults: FieldErrors
  /** The act that was refused, with what was typed for it. */
  refused?: Refused | undefined
  templates: readonly LetterTemplate[]
  /** The list somebody came from, for the next notice. */
  list: string
  /** The answer replaces one that was given. */
  replaces: boolean
}

type Props = DecisionFormProps

/** Asks only what the chosen outcome needs. Nothing is prefilled (duties 22). */
export const DecisionForm = (props: Props) => {
  const { context, notice, rule, replaces, list } = props
  const { t, municipality } = context
  return (
    <form
      class="decision"
      id={decisionForm}
      method="post"
      action={staffUrls.letter(municipality, notice.reference)}
    >
      <input type="hidden" name="version" value={String(notice.version)} />
      {list !== '' && <input type="hidden" name="list" value={list} />}
      {replaces && <input type="hidden" name="replaces" value="yes" />}
      {replaces && <input type="hidden" name="carried" value={carriedWishes(notice)} />}
      <input type="hidden" name="meetingsBegun" value={meetingsWritten(meetingsBegun(notice))} />
      {replaces && <Moved {...props} />}
      <Outcomes {...props} />
      {notice.hasNeed && !notice.needOpened && (
        <p class={`note ${limitingClasses}`}>{t('staff:decision.needFirst')}</p>
      )}
      <p class={`soft ${limitingClasses}`}>
        {t('staff:decision.ruleHere')} {leadOf(rule)} <a href="#rule">{t('staff:decision.wholeRule')}</a>
      </p>
      <Terms {...props} />
      {notice.threatInNeed && <OwnWords {...props} />}
      <DecisionTexts {...props} />
      <DecisionMeetings {...props} />
      <DecisionWishes {...props} />
      <p class="row send">
        <Submit look="button main" label={t('staff:decision.preview')} />
        <Submit
          formnovalidate
          formaction={staffUrls.draft(municipality, notice.reference)}
          label={t('staff:draft.keep')}
        />
        <span class="soft" id="kept" role="status" />
      </p>
      {/* Below the button: what grows above it would move it from under the pointer. */}
      <GrowingLetter context={context} />
    </form>
  )
}

/** What the rules say in their first sentence; the whole of it stands beside. */
const leadOf = ({ blocks }: RuleHere): string => {
  const [lead] = blocks
  return lead !== undefined && 'text' in lead ? lead.text : ''
}

const Outcomes = ({ context: { t }, notice, draft, faults, replaces }: Props) => (
  <fieldset
    class={faults.outcome ? 'field wrong' : 'field'}
    id="field-outcome"
    aria-describedby={faults.outcome && 'fault-outcome'}
  >
    <legend>{t('staff:decision.outcome')}</legend>
    {faults.outcome && <Fault name="outcome" fault={faultWords('outcome', faults.outcome, t)} />}
    <div class="options">
      {(replaces ? notice.canReplace : notice.canDecide).map(outcome => (
        <label class="option">
          <input type="radio" name="outcome" value={outcome} checked={draft.outcome === outcome} required />
          <Explained
            label={t(`staff:decision.outcomes.${outcome}`)}
            hint={t(`staff:decision.explain.${outcome}`)}
          />
        </label>
      ))}
    </div>
  </fieldset>
)

const movedFields = [
  { name: 'movedDay', type: 'date' },
  { name: 'movedTime', type: 'time' },
] as const

/** Only when the meeting was moved: the new answer and its letter are then about the new time (duties 20). */
const Moved = ({ context: { t }, draft, faults }: Props) => (
  <>
    {movedFields.map(({ name, type }) => (
      <Field
        name={name}
        label={t(`staff:decision.${name}`)}
        hint={name === 'movedDay' ? t('staff:decision.movedHint') : undefined}
        fault={faults[name] && faultWords(name, faults[name], t)}
      >
        {attributes => <input type={type} value={draft[name]} {...attributes} />}
      </Field>
    ))}
  </>
)

/** Conditions in the wording of the rules, and what is only information. Nothing is ticked beforehand. */
const Terms = ({ context: { t }, notice, draft, faults }: Props) => {
  const { terms, colleague } = notice.offers
  const chosen = draft.terms.split(' ')
  return (
    <>
      {terms.length > 0 && (
        <fieldset class={`field ${conditionalClasses}`} id="field-terms">
          <legend>{t('staff:decision.terms')}</legend>
          {faults.terms && <Fault name="terms" fault={faultWords('terms', faults.terms, t)} />}
          <div class="options">
            {terms.map(term => (
              <label class="option">
                <input type="checkbox" name="terms" value={term} checked={chosen.includes(term)} />
                <span>{t(`staff:decision.term.${term}`)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {colleague && (
        <div class={`field ${classesOf(decisionOutcomes.filter(tellsColleague))}`} id="field-colleague">
          {faults.colleague && (
            <Fault name="colleague" fault={faultWords('colleague', faults.colleague, t)} />
          )}
          <TickBox t={t} name="colleague" draft={draft} words="staff:decision.colleague" />
        </div>
      )}
    </>
  )
}

/** A threat is not quoted back to its writer unless staff choose so. */
const OwnWords = ({ context: { t }, draft }: Props) => (
  <div class={`field ${classesOf(outcomesWhere(({ limits }) => limits === true))}`}>
    <TickBox t={t} name="ownWords" draft={draft} words="staff:danger.ownWords" />
  </div>
)
