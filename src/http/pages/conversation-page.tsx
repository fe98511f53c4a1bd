import { ChatPage, type ChatProps } from './chat-page.tsx'
import { CheckPage, type CheckProps } from './check-page.tsx'
import type { Faults } from './fields.tsx'

type Props = ChatProps & Pick<CheckProps, 'confirmed'> & { faults?: Faults }

/** The page a conversation is at: the check page when everything is answered, else the chat. */
export const ConversationPage = ({ faults, confirmed, ...props }: Props) => {
  const { check } = props.view
  if (check === undefined) return <ChatPage {...props} />
  return (
    <CheckPage
      context={props.context}
      view={{ ...props.view, check }}
      kept={props.kept ?? {}}
      confirmed={confirmed}
      faults={faults ?? {}}
      {...(props.fault && { problem: props.fault })}
    />
  )
}
