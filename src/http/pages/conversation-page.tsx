import { ChatPage, type ChatProps } from './chat-page.tsx'
import { CheckPage } from './check-page.tsx'
import type { Faults } from './fields.tsx'

type Props = ChatProps & { faults?: Faults }

/** The page a conversation is at: the check page when everything is answered, else the chat. */
export const ConversationPage = ({ faults, ...props }: Props) => {
  const { check } = props.view
  if (check === undefined) return <ChatPage {...props} />
  return (
    <CheckPage
      context={props.context}
      view={{ ...props.view, check }}
      kept={props.kept ?? {}}
      faults={faults ?? {}}
      {...(props.fault && { problem: props.fault })}
    />
  )
}
