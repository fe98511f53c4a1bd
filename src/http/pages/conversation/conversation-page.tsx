import { readContact } from '../../../core/notice/fields/contact-faults.ts'
import { isClosed } from '../../../core/notice/lifecycle/sending.ts'
import type { Faults } from '../layout/fields.tsx'
import { contactFrom } from '../layout/kept-fields.tsx'
import { ChatPage, type ChatProps } from './chat-page.tsx'
import { CheckPage, type CheckProps } from './check-page.tsx'
import { ContactPage } from './contact-page.tsx'

type Props = ChatProps &
  Pick<CheckProps, 'confirmed'> & {
    faults?: Faults
    /** The contact page was asked for although the contact has been given. */
    mendsContact?: boolean
  }

/** The page of a conversation: the chat; when all is answered, the contact; and then the check page. */
export const ConversationPage = ({ faults = {}, confirmed, mendsContact, ...props }: Props) => {
  const { context, view, kept = {}, fault } = props
  const { check } = view
  if (check === undefined) return <ChatPage {...props} />
  const { confirmed: unconfirmed, ...ofContact } = faults
  const given = readContact(contactFrom(kept))
  const isOpen = !isClosed(context.sending)
  const problem = fault && { problem: fault }
  if (isOpen && (mendsContact || !('contact' in given) || Object.keys(ofContact).length > 0))
    return (
      <ContactPage context={context} view={{ ...view, check }} kept={kept} faults={ofContact} {...problem} />
    )
  return (
    <CheckPage
      context={context}
      view={{ ...view, check }}
      contact={isOpen && 'contact' in given ? given.contact : undefined}
      kept={kept}
      confirmed={confirmed}
      faults={unconfirmed === undefined ? {} : { confirmed: unconfirmed }}
      {...problem}
    />
  )
}
