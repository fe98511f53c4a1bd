import type { Pack } from '../../../../flows/policies/pack.ts'
import { canonicalJson } from '../../canonical-json.ts'
import type { FieldName, NoticeFields } from '../../notice/fields/field-schema.ts'
import { rule } from '../../policy/rule.ts'
import type { Conversation, Say, TranscriptEntry } from './conversation.ts'

type Told = Pick<Conversation, 'fields'>

const isSame = (one: unknown, other: unknown): boolean =>
  canonicalJson({ one }) === canonicalJson({ one: other })

/** What was noted, and no longer is or no longer so. */
const changedIn = (before: NoticeFields, after: NoticeFields): FieldName[] =>
  before === after
    ? []
    : (Object.keys(before) as FieldName[]).filter(field => !isSame(before[field], after[field]))

/** The fields whose values it shows. */
const namedIn = (said: Say, told: NoticeFields): readonly string[] => {
  if (said.say === 'answer') return []
  if (said.say !== 'text') return said.facts
  const facts = said.facts === true ? Object.keys(told) : (said.facts ?? [])
  return said.parameters?.field === undefined ? facts : [...facts, said.parameters.field]
}

/** The fields of which it showed a value that is no longer here. */
export const goneFrom = (said: Say, fields: NoticeFields): readonly string[] =>
  said.say === 'answer'
    ? []
    : namedIn(said, fields).filter(
        field => said.gone?.includes(field) || fields[field as FieldName] === undefined,
      )

const withoutValues = (said: Say, changed: readonly FieldName[], told: NoticeFields): Say => {
  const named = namedIn(said, told)
  const gone = changed.filter(field => named.includes(field))
  if (said.say === 'answer' || gone.length === 0) return said
  const marked = { ...said, gone: [...new Set([...(said.gone ?? []), ...gone])] }
  if (marked.say !== 'text') return marked
  const { was: _was, ...parameters } = marked.parameters ?? {}
  return {
    ...marked,
    ...(marked.parameters && { parameters }),
    ...(marked.facts === true && { facts: Object.keys(told) }),
  }
}

/**
 * What was said stays as it was said: a value that was sent, deleted or corrected is shown there no more, and no other
 * value comes in its place. The values themselves are not kept for it.
 */
export const saidBefore = (
  transcript: TranscriptEntry[],
  { fields }: Told,
  now: Told & { pack?: Pack | undefined },
): TranscriptEntry[] => {
  if (fields === now.fields) return transcript
  const changed = changedIn(fields, now.fields)
  const word = now.pack && rule(fields, now.pack).word
  const isOther = now.pack !== undefined && rule(now.fields, now.pack).word !== word
  if (changed.length === 0 && !isOther) return transcript
  return transcript.map(entry =>
    entry.by === 'citizen'
      ? entry
      : {
          ...(isOther && word && { word }),
          ...entry,
          say: entry.say.map(said => withoutValues(said, changed, fields)),
        },
  )
}

/** The fields whose values still stand in what was listed before. */
export const shownIn = (transcript: readonly TranscriptEntry[]): readonly string[] =>
  transcript.flatMap(entry =>
    entry.by === 'assistant'
      ? entry.say.flatMap(said =>
          said.say === 'text' && Array.isArray(said.facts)
            ? said.facts.filter(field => !said.gone?.includes(field))
            : [],
        )
      : [],
  )
