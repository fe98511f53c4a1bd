import type { StaffNotice } from '../../app/staff-notice.ts'
import type { FieldErrors } from '../../core/errors.ts'
import { type DecisionOutcome, decisionOutcomes, outcomesWhere } from '../../core/notice/outcome.ts'
import { Fault, Field } from '../pages/fields.tsx'
import { faultWords } from './fault-words.ts'
import { GrowingLetter } from './growing-letter.tsx'
import type { StaffContext } from './page-context.ts'
import { staffUrls } from './routes.ts'

/** What is in the form: as it was typed, also when something is missing. */
export type Draft = Record<
  'outcome' | 'terms' | 'colleague' | 'ownWords' | 'movedDay' | 'movedTime' | DraftText,
  string
>
export type DraftText = 'assessment' | 'ground' | 'conditions' | 'message'

export const emptyDraft: Draft = {
  outcome: '',
  terms: '',
  colleague: '',
  ownWords: '',
  movedDay: '',
  movedTime: '',
  assessment: '',
  ground: '',
  conditions: '',
  message: '',
}

const limiting = outcomesWhere(({ limits }) => limits === true)
const conditional = outcomesWhere(({ needs }) => needs === 'conditions')

/** Which texts an outcome asks for; the style sheet shows these once it is chosen. */
const texts: readonly { name: DraftText; rows: number; for: readonly DecisionOutcome[] }[] = [
  { name: 'conditions', rows: 3, for: conditional },
  { name: 'assessment', rows: 5, for: limiting },
  { name: 'ground', rows: 3, for: limiting },
  { name: 'message', rows: 3, for: decisionOutcomes },
]

/** The need's button belongs to this form, so that what is typed comes along. */
export const decisionForm = 'decision'

type Props = {
  context: StaffContext
  notice: StaffNotice
  draft: Draft
  faults: FieldErrors
  /** The answer takes the place of one that was given. */
  replaces: boolean
}

/** Asks only what the chosen outcome needs. Nothing is filled in beforehand (duties 22). */
export const DecisionForm = (props: Props) => {
  const { context, notice, draft, faults, replaces } = props
  const { t, municipality } = context
  return (
    <form
      class="decision"
      id={decisionForm}
      method="post"
      action={staffUrls.letter(municipality, notice.reference)}
    >
      <input type="hidden" name="version" value={String(notice.version)} />
      {replaces && <input type="hidden" name="replaces" value="yes" />}
      {replaces && <Moved {...props} />}
      <Outcomes {...props} />
      {notice.hasNeed && !notice.needOpened && (
        <p class={`note ${classesOf(limiting)}`}>{t('staff:decision.needFirst')}</p>
      )}
      <Terms {...props} />
      {notice.threatInNeed && <OwnWords {...props} />}
      {texts.map(text => (
        <div class={classesOf(text.for)}>
          <Text context={context} text={text} draft={draft} fault={faults[text.name]} />
        </div>
      ))}
      <p class="row">
        <button type="submit" class="button main">
          {t('staff:decision.preview')}
        </button>
      </p>
      {/* Below the button: what grows above it would move it from under the pointer. */}
      <GrowingLetter context={context} />
    </form>
  )
}

const classesOf = (outcomes: readonly DecisionOutcome[]): string =>
  ['only', ...outcomes.map(outcome => `for-${outcome}`)].join(' ')

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
          <span>
            {t(`staff:decision.outcomes.${outcome}`)}
            <span class="hint">{t(`staff:decision.explain.${outcome}`)}</span>
          </span>
        </label>
      ))}
    </div>
  </fieldset>
)

const movedFields = [
  { name: 'movedDay', type: 'date' },
  { name: 'movedTime', type: 'time' },
] as const

/** Only when it was moved: the new answer and its letter are then about the new time (duties 20). */
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

/** Conditions in the words of the rules, and what is information only; nothing is ticked beforehand. */
const Terms = ({ context: { t }, notice, draft, faults }: Props) => {
  const { terms, colleague } = notice.offers
  const chosen = draft.terms.split(' ')
  return (
    <>
      {terms.length > 0 && (
        <fieldset class={`field ${classesOf(conditional)}`} id="field-terms">
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
        <div
          class={`field ${classesOf(outcomesWhere(({ permits }) => permits === true))}`}
          id="field-colleague"
        >
          {faults.colleague && (
            <Fault name="colleague" fault={faultWords('colleague', faults.colleague, t)} />
          )}
          <label class="option">
            <input type="checkbox" name="colleague" value="yes" checked={draft.colleague === 'yes'} />
            <span>
              {t('staff:decision.colleague')}
              <span class="hint">{t('staff:decision.colleagueHint')}</span>
            </span>
          </label>
        </div>
      )}
    </>
  )
}

/** A threat is not said back to whoever made it, unless somebody asks for that. */
const OwnWords = ({ context: { t }, draft }: Props) => (
  <div class={`field ${classesOf(['accepted_with_conditions', 'another_way', 'refused'])}`}>
    <label class="option">
      <input type="checkbox" name="ownWords" value="yes" checked={draft.ownWords === 'yes'} />
      <span>
        {t('staff:danger.ownWords')}
        <span class="hint">{t('staff:danger.ownWordsHint')}</span>
      </span>
    </label>
  </div>
)

const Text = ({
  context: { t },
  text,
  draft,
  fault,
}: {
  context: StaffContext
  text: (typeof texts)[number]
  draft: Draft
  fault: string | undefined
}) => (
  <Field
    name={text.name}
    label={t(`staff:decision.${text.name}`)}
    hint={text.name === 'message' ? undefined : t(`staff:decision.${text.name}Hint`)}
    fault={fault && faultWords(text.name, fault, t)}
  >
    {attributes => (
      <>
        {text.name === 'message' && <MessageHints t={t} />}
        {/* The blank tells the style sheet whether anything is written: what is written is never hidden. */}
        <textarea {...attributes} rows={text.rows} maxlength={4000} placeholder=" ">
          {draft[text.name]}
        </textarea>
      </>
    )}
  </Field>
)

/** Where a message is needed, the form says what of. */
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
