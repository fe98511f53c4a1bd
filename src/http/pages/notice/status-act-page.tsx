import type { Child } from 'hono/jsx'
import type { StatusView } from '../../../app/notice/status.ts'
import { atFaults, formId, urls } from '../../routes.ts'
import type { Faults, Problem } from '../layout/fields.tsx'
import type { PageContext } from '../layout/page-context.ts'
import { Submit } from '../layout/submit.tsx'
import { TitledDocument } from '../layout/titled-document.tsx'
import { type StatusCredential, StatusCredentialFields } from './status-credential.tsx'

export type StatusAct = {
  context: PageContext
  view: StatusView
  proof: StatusCredential
  faults?: Faults
  /** Why it was not stored, when no field is to blame. */
  problem?: Problem | undefined
}

type Props = StatusAct & {
  kind: string
  title: string
  /** Said before the form. */
  lead?: Child
  /** The button that does it, and the one that goes back. */
  act: { value: string; label: string; look?: string }
  back: string
  children?: Child
}

/** One act on a notice that was sent, on a page of its own. */
export const StatusActPage = (props: Props) => {
  const { context, view, proof, faults = {}, problem, kind, title, lead, act, back, children } = props
  const { language, place } = context
  const isAsking = children !== undefined
  return (
    <TitledDocument
      {...{ context, title, kind, faults, problem }}
      languages={{ by: 'none' }}
      {...(isAsking && { enter: { name: 'action', value: act.value } })}
    >
      <p class="reference">{view.status.reference}</p>
      {lead}
      <form
        id={formId}
        method="post"
        action={atFaults(urls.status(language, place.municipality))}
        novalidate={isAsking}
      >
        <StatusCredentialFields proof={proof} />
        <input type="hidden" name="version" value={String(view.status.version)} />
        {children}
        <p class="row">
          <Submit look={act.look ?? 'button main'} name="action" value={act.value} label={act.label} />
          <Submit name="action" value="show" label={back} />
        </p>
      </form>
    </TitledDocument>
  )
}
