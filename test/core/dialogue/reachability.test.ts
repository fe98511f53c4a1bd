import { describe, expect, test } from 'vitest'
import { getShortestPaths } from 'xstate/graph'
import { guidance } from '../../../flows/guidance.ts'
import { kolding } from '../../../flows/policies/kolding.ts'
import { createContent } from '../../../src/content.ts'
import { emptyContext } from '../../../src/core/dialogue/conversation/context.ts'
import type { FlowEvent } from '../../../src/core/dialogue/conversation/event.ts'
import { stateName } from '../../../src/core/dialogue/flow/flow.ts'
import { machine } from '../../../src/core/dialogue/flow/machine.ts'
import { choicesAfter } from '../../../src/core/dialogue/reply/choices.ts'
import { plannedReplies, sayingNames } from '../../../src/core/dialogue/reply/plan-replies.ts'
import { fieldKinds } from '../../../src/core/notice/fields/field-kinds.ts'
import type { FieldName, NoticeFields } from '../../../src/core/notice/fields/field-schema.ts'
import { missingFields } from '../../../src/core/notice/fields/missing.ts'

const complete: NoticeFields = {
  medium: 'audio',
  setting: 'office',
  meetingAt: '2026-11-26T10:00:00+01:00',
  department: 'Jobcenteret',
}

const changes = (Object.keys(fieldKinds) as FieldName[]).map(
  (field): FlowEvent => ({ type: 'change', field }),
)

const events: FlowEvent[] = [
  { type: 'question', answers: [{ topic: 'audio_office', answer: 'audio_office' }], facets: {}, fields: {} },
  { type: 'unclear', candidates: ['audio_office', 'audio_phone'], fields: {}, facets: {} },
  { type: 'missed' },
  { type: 'crisis', crisis: 'self' },
  { type: 'danger.ask', kind: 'self', waiting: [] },
  { type: 'forbidden', fields: {} },
  { type: 'takeBack' },
  { type: 'smallTalk', smallTalk: 'thanks' },
  { type: 'smallTalk', smallTalk: 'unsure' },
  { type: 'smallTalk', smallTalk: 'declined' },
  { type: 'otherLanguage', code: 'de' },
  { type: 'alternative', name: 'bisidder' },
  { type: 'field', fields: { medium: 'audio' } },
  { type: 'field', fields: { medium: 'fixed_camera', onBehalfOf: 'parent' } },
  { type: 'field', fields: { setting: 'home' } },
  { type: 'field', fields: { meetingAt: '2026-11-26T10:00:00+01:00' } },
  { type: 'field', fields: { department: 'Jobcenteret' } },
  { type: 'field', fields: { authority: 'later' } },
  { type: 'field', fields: { cameraPosition: 'stuen' } },
  { type: 'field', fields: { switchOff: true } },
  { type: 'field', fields: { need: ['other'] }, goesOn: true },
  { type: 'field', fields: { need: ['other'] } },
  { type: 'field', fields: {} },
  { type: 'invalid', reason: 'past' },
  { type: 'invalid', reason: 'past', moment: '2026-11-24T08:00:00+01:00' },
  { type: 'notice.start', fields: {} },
  { type: 'notice.start', fields: complete },
  { type: 'notice.check', fields: complete },
  { type: 'notice.leave' },
  { type: 'notice.leave', forNow: true },
  ...changes,
  { type: 'language', code: 'en' },
  { type: 'sent', reference: 'KOL-7F4K-92TM', at: '2026-11-24T10:00:00+01:00' },
  { type: 'command.back' },
  { type: 'command.cancel' },
  { type: 'command.help' },
  { type: 'command.repeat' },
  { type: 'command.skip' },
  { type: 'command.person' },
  { type: 'command.restart' },
  { type: 'command.undo' },
  { type: 'command.summary' },
  { type: 'command.shorter' },
  { type: 'command.explain' },
  { type: 'command.decline' },
  { type: 'command.delete' },
]

const pack = { ...kolding, staffRecording: 'may' as const }
const paths = getShortestPaths(machine, {
  events,
  fromState: machine.resolveState({ value: 'listening', context: { ...emptyContext, pack } }),
  serializeState: ({ value, context }) =>
    JSON.stringify([
      value,
      context.reviewing,
      missingFields(context.fields, pack).length,
      context.fields.need?.includes('other'),
    ]),
  limit: 200_000,
})
const reached = new Map(paths.map(({ state }) => [stateName(state.value), state]))

const namesIn = (states: Record<string, unknown>, prefix = ''): string[] =>
  Object.entries(states).flatMap(([name, state]) => {
    const inner = (state as { states?: Record<string, unknown> }).states
    return inner ? namesIn(inner, `${prefix}${name}.`) : [`${prefix}${name}`]
  })

const passing = 'notice.next'
const allStates = namesIn(guidance.states).filter(name => name !== passing)

const actionNames = (node: unknown): string[] => {
  if (Array.isArray(node)) return node.flatMap(actionNames)
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) =>
    key === 'actions' || key === 'entry'
      ? (value as unknown[]).map(action =>
          typeof action === 'string' ? action : (action as { type: string }).type,
        )
      : actionNames(value),
  )
}

describe('the flow', () => {
  test('is names only: it survives being written down as JSON', () => {
    expect(JSON.parse(JSON.stringify(guidance))).toEqual(guidance)
  })

  test('reaches every state it names', () => {
    expect([...reached.keys()].sort()).toEqual([...allStates].sort())
  })

  test.each(allStates)(
    'leaves no one stuck in %s: help, back, stop, language and a person answer there',
    name => {
      const state = reached.get(name)
      for (const type of ['command.help', 'command.back', 'command.cancel', 'command.person'] as const) {
        expect(state?.can({ type }), `${type} in ${name}`).toBe(true)
      }
      expect(state?.can({ type: 'language', code: 'en' })).toBe(true)
      expect(state?.can({ type: 'crisis', crisis: 'self' })).toBe(true)
    },
  )

  test.each(allStates)('has a way out of %s', name => {
    const state = reached.get(name)
    const ways = events.filter(event => state?.can(event))
    expect(ways.length).toBeGreaterThan(5)
  })

  test.each(allStates)('always shows something to choose in %s, or expects words', name => {
    const state = reached.get(name)
    if (!state) throw new Error(`${name} was not reached`)
    const choices = choicesAfter({
      state: name,
      event: { type: 'command.help' },
      context: { ...state.context, pack },
      pack,
      alternativesOffered: [],
    })
    expect(choices.length).toBeGreaterThan(0)
  })
})

describe('every reply', () => {
  const said = [...new Set(actionNames(guidance))].filter(
    name => name.startsWith('say') || name === 'askClarify',
  )

  test('named in the flow is written', () => {
    expect(said.filter(name => !sayingNames.includes(name))).toEqual([])
  })

  test.each(['da', 'en'] as const)('has its words in %s', async language => {
    const { translate } = await createContent()
    const keys = events.flatMap(event =>
      sayingNames.flatMap(effect =>
        [undefined, ...(Object.keys(fieldKinds) as FieldName[])].flatMap(asking =>
          plannedReplies(effect, {
            event,
            context: { ...emptyContext, asking, pack },
            transcript: [],
            now: new Date('2026-11-24T09:00:00+01:00'),
          }),
        ),
      ),
    )
    const words = new Map(keys.flatMap(each => (each.say === 'text' ? [[each.key, each] as const] : [])))
    const standing =
      'authority body contact number aWord theWord TheWord receiptSentence sendButton moment field value reference missing options'
    const parameters = Object.fromEntries(standing.split(' ').map(name => [name, name]))
    for (const key of words.keys()) {
      if (key === 'notice:ask.meetingUnknown') continue
      expect(translate(language)(key, parameters), key).not.toBe('')
    }
  })
})
