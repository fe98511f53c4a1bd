import type { Child } from 'hono/jsx'
import { formId, urls } from '../../routes.ts'
import type { Faults } from '../layout/fields.tsx'
import { KeptFields, type Unsent } from '../layout/kept-fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { TitledDocument } from '../layout/titled-document.tsx'

export type ChatAct = { context: PageContext; state: string; unsent: Unsent }

type Props = ChatAct & {
  kind: string
  title: string
  /** Said before the form. */
  lead: Child
  faults?: Faults
  action?: string
  children?: Child
}

/** One act on a conversation, on a page of its own: what was said, and what is not sent yet, is there to go back to. */
export const ChatActPage = (props: Props) => {
  const { context, state, unsent, kind, title, lead, faults, children } = props
  const { action = urls.chat(context.place) } = props
  return (
    <TitledDocument {...{ context, kind, title, faults }} languages={{ by: 'none' }}>
      {lead}
      <form id={formId} method="post" action={action}>
        <input type="hidden" name="state" value={state} />
        <KeptFields {...unsent} />
        {children}
      </form>
    </TitledDocument>
  )
}
