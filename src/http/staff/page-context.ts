import type { Context } from 'hono'
import type { Pack } from '../../../flows/policies/pack.ts'
import type { StaffNotice } from '../../app/casework/staff-notice.ts'
import { servedPack } from '../../app/conversation/open-conversation.ts'
import { submissionMode } from '../../app/conversation/submission-mode.ts'
import type { StaffActor } from '../../app/deps.ts'
import { actorIn } from '../../app/staff/staff-session.ts'
import { type LanguageOf, languageReader } from '../../core/documents/papers/own-words.ts'
import type { Language, Translate } from '../../core/language.ts'
import { isRehearsal } from '../../core/notice/lifecycle/reference.ts'
import type { Assets } from '../operations/assets.ts'
import type { Refused } from './refused.ts'
import type { StaffDeps, StaffEnv } from './staff-env.ts'

/** What the shell of every staff page is rendered from. `actor` and `pack` are absent before sign-in. */
export type ShellContext = {
  language: Language
  t: Translate
  assets: Assets
  nonce: string
  actor?: StaffActor
  pack?: Pack
  trial: boolean
  /** Signed in with the emergency account: every page says so. */
  emergency?: boolean
  /** The number of unseen notifications. */
  unread?: number
  /** The page is about a rehearsal. */
  rehearsal?: boolean
}

export type StaffContext = ShellContext & {
  actor: StaffActor
  pack: Pack
  municipality: string
  now: Date
  /** Detects the language of a citizen's own words; the prior is `wroteIn`. */
  readerOf: (wroteIn: Language) => LanguageOf
}

/** One notice and its reader: what most parts of its page need. */
export type NoticeShown = {
  context: StaffContext
  notice: StaffNotice
  /** The act that was refused, to be shown again in its form. */
  refused?: Refused | undefined
  /** The list somebody came from. */
  list?: string | undefined
}

export const shellContext = (deps: StaffDeps, c: Context<StaffEnv>, language: Language): ShellContext => ({
  language,
  t: deps.content.translate(language),
  assets: deps.assets,
  nonce: c.get('nonce'),
  trial: deps.settings.mode === 'development',
})

/** Another municipality's pages are `not_found`, not forbidden. */
export const staffContext = (deps: StaffDeps, c: Context<StaffEnv>): StaffContext => {
  const session = c.get('session')
  const municipality = c.req.param('municipality') ?? ''
  const actor = actorIn(session, municipality)
  return {
    ...shellContext(deps, c, session.language),
    emergency: session.by === 'emergency',
    unread: c.get('unread') ?? 0,
    actor,
    pack: servedPack(deps, municipality),
    municipality,
    now: deps.clock(),
    readerOf: wroteIn => languageReader(wroteIn),
    trial: submissionMode(deps, municipality) === 'trial',
    rehearsal: isRehearsal(c.req.param('reference')?.toUpperCase() ?? ''),
  }
}
