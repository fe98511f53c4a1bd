import type { CheckView, ConversationView } from '../../../app/conversation/turn.ts'
import { atFaults, formId, urls } from '../../routes.ts'
import { ContactFields } from '../layout/contact-fields.tsx'
import { Document } from '../layout/document.tsx'
import { ErrorSummary, type Faults, type Problem } from '../layout/fields.tsx'
import type { Kept } from '../layout/kept-fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { StepHere } from './step.tsx'

type Props = {
  context: PageContext
  view: ConversationView & { check: CheckView }
  kept: Kept
  faults: Faults
  problem?: Problem | undefined
}

/** The last question, on a page of its own: the contact is never part of the sealed conversation. */
export const ContactPage = ({ context, view, kept, faults, problem }: Props) => {
  const { t, place } = context
  const { turn, step, check } = view
  const title = t('pages:contact.title')
  const here = step && { ...step, number: step.number - 1, label: t('notice:step.contact') }
  return (
    <Document
      {...{ context, faults, problem }}
      title={title}
      kind="contact"
      languages={{ by: 'button' }}
      enter={{ name: 'contact', value: 'given' }}
    >
      <StepHere context={context} step={here} />
      <ErrorSummary context={context} faults={faults} problem={problem} />
      <h1>{title}</h1>
      <form id={formId} method="post" action={atFaults(urls.chat(place))} novalidate>
        <input type="hidden" name="state" value={turn.state} />
        <input type="hidden" name="key" value={check.idempotencyKey} />
        <ContactFields context={context} about={turn.facts} kept={kept} faults={faults} />
        <p class="row">
          <Submit look="button main" name="contact" value="given" label={t('pages:chat.goOn')} />
          <Submit name="choice" value="command.back" label={t('pages:back')} />
        </p>
      </form>
    </Document>
  )
}
