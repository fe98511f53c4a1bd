import { fieldRow } from '../../../flows/fields.ts'
import { noticeSteps } from '../../../flows/notice.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import { dayOf } from '../../core/calendar/spoken.ts'
import type { Conversation, Say, TranscriptEntry } from '../../core/dialogue/conversation/conversation.ts'
import { isSmallEnough, trimmedTranscript } from '../../core/dialogue/conversation/trim-transcript.ts'
import { stateName } from '../../core/dialogue/flow/flow.ts'
import { applicableFields } from '../../core/notice/fields/applicable.ts'
import { fieldKinds } from '../../core/notice/fields/field-kinds.ts'
import { fieldText } from '../../core/notice/fields/field-text.ts'
import { missingFields } from '../../core/notice/fields/missing.ts'
import { pointedOut } from '../../core/notice/fields/pointed-out.ts'
import { isClosed } from '../../core/notice/lifecycle/sending.ts'
import { foldsSaid, rulingFor } from '../../core/policy/answer.ts'
import { rule } from '../../core/policy/rule.ts'
import type { Deps } from '../deps.ts'
import { labelledChoices, type Where, whereOf } from './choice-label.ts'
import { helpAgain } from './help-again.ts'
import { type DatedSpeaker, factRows, renderedMessage } from './render-message.ts'
import { firstLine, openFold, otherLines, shortMessage } from './short-message.ts'
import { submissionMode } from './submission-mode.ts'
import type {
  CheckView,
  ConversationView,
  HistoryItem,
  LedgerRow,
  Message,
  NoticeProgress,
  Turn,
  Understood,
} from './turn.ts'
import { withoutRepeatedSentences } from './without-repeats.ts'

type Viewing = {
  deps: Pick<Deps, 'content' | 'seal' | 'clock' | 'settings'>
  pack: Pack
  conversation: Conversation
}

const speakerOf = ({ deps, pack, conversation }: Viewing): DatedSpeaker => ({
  content: deps.content,
  pack,
  language: conversation.language,
  fields: conversation.fields,
  came: conversation.came ?? {},
  today: dayOf(deps.clock()),
})

const isAsking = (conversation: Conversation): boolean =>
  stateName(conversation.value).startsWith('notice.') || conversation.value === 'retelling'

const expects = (conversation: Conversation): Turn['expects'] => {
  if (stateName(conversation.value) === 'notice.checking') return 'check'
  if (!conversation.asking || !isAsking(conversation)) return 'message'
  const { kind } = fieldKinds[conversation.asking]
  if (kind === 'moment') return 'date'
  return kind === 'words' ? 'message' : 'choice'
}

const progress = ({ conversation, pack }: Viewing): NoticeProgress => {
  const missing = missingFields(conversation.fields, pack)
  return {
    fields: conversation.fields,
    missing,
    ...(conversation.asking === undefined ? {} : { asking: conversation.asking }),
    complete: missing.length === 0,
  }
}

const foldPlace = ({ answer, facets, fold = '' }: Extract<Say, { say: 'answer' }>, viewing: Viewing) => {
  const { pack, conversation } = viewing
  return foldsSaid(answer, rulingFor(answer, { situation: facets, pack }, conversation.language)).indexOf(
    fold,
  )
}

/** One message, short or whole as the citizen wishes. */
const shown = (said: Say, viewing: Viewing, speaker = speakerOf(viewing)): Message => {
  const message = renderedMessage(said, speaker)
  const length = said.say === 'answer' ? said.length : undefined
  if (said.say === 'answer' && said.fold !== undefined)
    return openFold(message, foldPlace(said, viewing), said.isFrontNew)
  if (length === 'line') return firstLine(message)
  if (length === 'rest') return otherLines(message)
  if (length === 'again' || length === 'number')
    return helpAgain(message, length, viewing.deps.content.translate(viewing.conversation.language))
  return viewing.conversation.brief || length === 'short' ? shortMessage(message) : message
}

const sealed = ({ deps, conversation }: Viewing): string => {
  const close = (kept: Conversation) => deps.seal.close(kept, conversation.municipality, deps.clock())
  const token = close(conversation)
  return isSmallEnough(token) ? token : close(trimmedTranscript(conversation))
}

/** The turn as the contract names it: what was just said, the choices, and the sealed conversation. */
export const turnOf = (viewing: Viewing, said: readonly Say[], understood?: Understood): Turn => {
  const { conversation } = viewing
  const speaker = speakerOf(viewing)
  return {
    state: sealed(viewing),
    municipality: conversation.municipality,
    language: conversation.language,
    messages: withoutRepeatedSentences(said.map(each => shown(each, viewing))),
    choices: labelledChoices(conversation.offered, speaker, whereOf(conversation)),
    expects: expects(conversation),
    facts: conversation.fields,
    ...(understood ? { understood } : {}),
    ...(conversation.noticeOpen ? { notice: progress(viewing) } : {}),
  }
}

const historyItems = (viewing: Viewing, entry: TranscriptEntry, isLast: boolean): HistoryItem[] => {
  if (entry.by === 'citizen') return [{ role: 'citizen', text: entry.text }]
  const { language } = viewing.conversation
  const speaker = { ...speakerOf(viewing), ...(entry.word && { word: entry.word }) }
  const visible = entry.choices.filter(id => isLast || id === entry.taken)
  const now = whereOf(viewing.conversation)
  const then: Where = isLast ? now : { ...now, noticeOpen: false, at: 'talk' }
  const choices = labelledChoices(visible, speaker, then).map(choice => ({
    ...choice,
    taken: choice.id === entry.taken,
  }))
  return withoutRepeatedSentences(entry.say.map(said => shown(said, viewing, speaker))).map(
    (message, index) => ({
      role: 'assistant',
      message,
      language,
      choices: index === entry.say.length - 1 ? choices : [],
    }),
  )
}

const stepView = (viewing: Viewing): ConversationView['step'] => {
  const { conversation, deps, pack } = viewing
  if (!stateName(conversation.value).startsWith('notice.')) return undefined
  const translate = deps.content.translate(conversation.language)
  const isOpen = !isClosed(submissionMode(deps, conversation.municipality))
  const steps = noticeSteps.filter(({ name }) => isOpen || name !== 'contact')
  const found = steps.findIndex(({ fields }) =>
    (fields as readonly string[]).includes(conversation.asking ?? ''),
  )
  const index = found < 0 ? steps.length - 1 : found
  const { word } = rule(conversation.fields, pack, conversation.language)
  return {
    number: index + 1,
    of: steps.length,
    label: translate(`notice:step.${steps[index]?.name ?? 'check'}`),
    noticeName: translate(`notice:Word.${word}`),
  }
}

/** What has been told, row by row, with how it came and the ways to correct it. */
const ledgerView = (viewing: Viewing): LedgerRow[] => {
  const { came = {} } = viewing.conversation
  return factRows(speakerOf(viewing)).map(({ field, label, value }) => ({
    field,
    label,
    value,
    came: came[field] ?? 'said',
    change: `change.${fieldRow(field).answers ?? field}`,
    forget: `forget.${field}`,
  }))
}

const danishOf = (row: { label: string; value: string } | undefined): { danish?: string } =>
  row ? { danish: `${row.label}: ${row.value}` } : {}

const says = (entry: TranscriptEntry | undefined, key: string): boolean =>
  entry?.by === 'assistant' && entry.say.some(said => said.say === 'text' && said.key.startsWith(key))

const asks = 'notice:ask.'

/** The field whose change was asked for on the check page, and which has just been answered (duties 32). */
const correctedJustNow = (transcript: readonly TranscriptEntry[]): string | undefined => {
  const before = transcript.slice(0, -1).filter(entry => entry.by === 'assistant')
  const asked = before.at(-1)
  if (!before.some(entry => says(entry, 'chat:check')) || asked?.by !== 'assistant') return undefined
  const question = asked.say.find(said => said.say === 'text' && said.key.startsWith(asks))
  return question?.say === 'text' ? question.key.slice(asks.length) : undefined
}

const checkView = (viewing: Viewing): CheckView | undefined => {
  const { conversation, deps, pack } = viewing
  if (stateName(conversation.value) !== 'notice.checking') return undefined
  const { language, fields } = conversation
  const translate = deps.content.translate(language)
  const rows = factRows(speakerOf(viewing)).filter(({ field }) => field !== 'needText')
  const given = new Set<string>([
    ...rows.map(({ field }) => field),
    ...(fields.meetingUnknown ? ['meetingAt'] : []),
  ])
  const ownWords = fieldText('needText', fields, { language, translate })
  const danish = language === 'da' ? [] : factRows({ ...speakerOf(viewing), language: 'da' })
  const returned = correctedJustNow(conversation.transcript)
  const inDanish = (field: string) => danish.find(row => row.field === field)
  return {
    rows: rows.map(({ field, label, value }) => ({
      field,
      label,
      value,
      ...danishOf(inDanish(field)),
      ...(field === 'need' && ownWords !== undefined ? { ownWords } : {}),
      change: `change.${field === 'meetingUnknown' ? 'meetingAt' : field}`,
      ...(returned === (field === 'meetingUnknown' ? 'meetingAt' : field) ? { returnedTo: true } : {}),
    })),
    notGiven: applicableFields(fields, pack)
      .filter(field => !given.has(field) && (field !== 'needText' || ownWords === undefined))
      .map(field => ({ field, label: translate(`notice:field.${field}`), change: `change.${field}` })),
    pointedOut: pointedOut(fields),
    noticeName: translate(`notice:word.${rule(fields, pack, language).word}`),
    idempotencyKey: `${conversation.conversationId}.${conversation.draft}`,
    sending: submissionMode(deps, conversation.municipality),
  }
}

/** Everything the page shows: the newest turn, what was said before, and where in the notice we are. */
export const viewOf = (viewing: Viewing, said: readonly Say[], understood?: Understood): ConversationView => {
  const { transcript } = viewing.conversation
  const step = stepView(viewing)
  const check = checkView(viewing)
  const turn = turnOf(viewing, said, understood)
  return {
    turn,
    // Only pages show what was said before, so the JSON answer does not pay for rendering it. A method and not a
    // getter: V8 keeps a getter that is made anew with each object, and with it the conversation, for as long as it
    // keeps the object's hidden class.
    history: () =>
      transcript.flatMap((entry, index) => historyItems(viewing, entry, index === transcript.length - 1)),
    brief: viewing.conversation.brief === true,
    ledger: viewing.conversation.value === 'crisis' ? [] : ledgerView(viewing),
    ...(step ? { step } : {}),
    ...(check ? { check } : {}),
  }
}
