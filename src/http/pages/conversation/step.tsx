import type { ConversationView } from '../../../app/conversation/turn.ts'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'

type Props = { context: PageContext; step: ConversationView['step'] }

/** "Anmodning · trin 2 af 5 · Mødet", as text and as a drawing; the drawing is hidden from screen readers. */
export const Step = ({ context, step }: Props) => (
  <div id="step">
    {step && (
      <div class="step">
        <p>
          <Submit look="plain" name="choice" value="command.back" label={context.t('pages:back')} />{' '}
          <StepWords context={context} step={step} />{' '}
          <Submit look="plain" name="ask" value="draft" label={context.t('pages:draft.keep')} />
        </p>
        <StepBar step={step} />
      </div>
    )}
  </div>
)

/** The same on a page of its own, whose Back button is at its foot. */
export const StepHere = ({ context, step }: Props) =>
  step ? (
    <div class="step">
      <StepWords context={context} step={step} />
      <StepBar step={step} />
    </div>
  ) : null

type Given = { context: PageContext; step: NonNullable<ConversationView['step']> }

export const stepTitle = ({ context: { t }, step }: Given): string =>
  t('pages:chat.step', { notice: step.noticeName, number: step.number, of: step.of, label: step.label })

const StepWords = (given: Given) => <span class="step-words">{stepTitle(given)}</span>

const StepBar = ({ step: { number, of } }: Pick<Given, 'step'>) => (
  <ol class="step-bar" aria-hidden="true">
    {Array.from({ length: of }, (_, at) => (
      <li class={at < number - 1 ? 'done-step' : at === number - 1 ? 'now' : undefined} />
    ))}
  </ol>
)
