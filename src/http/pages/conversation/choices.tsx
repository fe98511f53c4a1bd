import type { Choice, ConversationView } from '../../../app/conversation/turn.ts'
import { fieldKinds } from '../../../core/notice/fields/field-kinds.ts'
import type { FieldName } from '../../../core/notice/fields/field-schema.ts'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { type Act, actOf, isMain } from './act.ts'

type Props = { context: PageContext; view: ConversationView }

/** While a notice is written, Back is in the line above and Stop under "Mere": neither is repeated here. */
const isElsewhere = ({ step }: ConversationView, { id }: Choice, act: Act | undefined): boolean =>
  id === act?.value || (step !== undefined && (id === 'command.back' || id === 'command.cancel'))

/** Where the button in the answer names what is recorded, the other kinds of recording are a choice here. */
const besides = ({ context, view }: Props): Choice[] => {
  const act = actOf(context, view)
  const choices = view.turn.choices.filter(choice => !isElsewhere(view, choice, act))
  if (act?.name !== 'begin') return choices
  const other = { id: 'notice.start', label: context.t('pages:chat.begin.other') }
  return [...choices.filter(({ id }) => id !== other.id), other]
}

/** The field that takes several answers, while it is asked for. */
const listAsked = ({ turn }: ConversationView): string | undefined => {
  const asking = turn.notice?.asking as keyof typeof fieldKinds | undefined
  return asking !== undefined && fieldKinds[asking].kind === 'list' ? asking : undefined
}

export const Choices = ({ context, view }: Props) => {
  const choices = besides({ context, view })
  const list = listAsked(view)
  const boxes = choices.filter(({ id }) => id.startsWith(`field.${list}.`) && !id.endsWith('.done'))
  return (
    <div id="choices" class="choices no-print">
      {choices.length > 0 && (
        <fieldset>
          <legend class="visually-hidden">{questionOf(view) ?? context.t('pages:chat.choices')}</legend>
          {boxes.length > 0 ? (
            <Several {...{ context, view, boxes, choices, list: list ?? '' }} />
          ) : (
            <Buttons context={context} view={view} choices={choices} />
          )}
        </fieldset>
      )}
    </div>
  )
}

/** A button that is read alone has its question in its name. */
const questionOf = ({ turn }: ConversationView): string | undefined => {
  const last = turn.messages.at(-1)
  return last?.kind === 'question' || last?.kind === 'clarify' ? last.text.split('\n')[0] : undefined
}

/** An action is a button; a question or a topic to go on with is a chip. */
const classOf = ({ context, view }: Props, choice: Choice): string => {
  const shape = view.turn.messages.at(-1)?.kind === 'greeting' ? 'starter' : 'chip'
  return isMain(choice) && view.step === undefined && actOf(context, view) === undefined
    ? `button main ${shape}`
    : `button ${shape}`
}

const waysPast = ['command.skip', 'notice.check']

/** Going past a question is no answer to it, and does not look like one. */
const pastIn = (choices: Choice[]): Choice[] =>
  choices.some(({ id }) => id.startsWith('field.')) ? choices.filter(({ id }) => waysPast.includes(id)) : []

const Buttons = ({ choices, ...props }: Props & { choices: Choice[] }) => {
  const past = pastIn(choices)
  return (
    <>
      <div class="row">
        {choices
          .filter(choice => !past.includes(choice))
          .map(choice => (
            <Submit look={classOf(props, choice)} name="choice" value={choice.id} label={choice.label} />
          ))}
      </div>
      {past.length > 0 && (
        <div class="row past">
          <Past choices={past} />
        </div>
      )}
    </>
  )
}

const Past = ({ choices }: { choices: Choice[] }) => (
  <>
    {choices.map(({ id, label }) => (
      <Submit look="plain" name="choice" value={id} label={label} />
    ))}
  </>
)

const alone = '.prefer_not_to_say'

type SeveralProps = Props & { list: string; boxes: Choice[]; choices: Choice[] }

/** A field with several answers: boxes and one "Fortsæt". "I would rather not say" stands apart. */
const Several = ({ context: { t }, view, list, boxes, choices }: SeveralProps) => {
  const apart = boxes.filter(({ id }) => id.endsWith(alone))
  const rest = choices.filter(({ id }) => !id.startsWith(`field.${list}.`))
  const picked = pickedIn(view, list, t)
  return (
    <>
      <input type="hidden" name="list" value={list} />
      <div class="boxes">
        {[...picked, ...boxes.filter(box => !apart.includes(box))].map(box => (
          <Box box={box} isPicked={picked.includes(box)} />
        ))}
        {apart.length > 0 && <p class="or">{t('pages:chat.or')}</p>}
        {apart.map(box => (
          <Box box={box} isPicked={false} />
        ))}
      </div>
      <div class="row go-on">
        <Submit look="button main" name="pick" value="1" label={t('pages:chat.goOn')} />
        <Past choices={rest} />
      </div>
    </>
  )
}

/** Values that were chosen before stay in sight; the conversation itself offers them no more. */
const pickedIn = ({ turn }: ConversationView, list: string, t: PageContext['t']): Choice[] => {
  const known = turn.notice?.fields[list as FieldName]
  const values = Array.isArray(known) ? known.map(String) : []
  return values.map(value => ({ id: `field.${list}.${value}`, label: t(`notice:option.${list}.${value}`) }))
}

const Box = ({ box: { id, label }, isPicked }: { box: Choice; isPicked: boolean }) => (
  <label class="option box">
    <input type="checkbox" name="picked" value={id} checked={isPicked} autocomplete="off" />
    {label}
  </label>
)
