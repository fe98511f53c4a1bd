import { describe, expect, test } from 'vitest'
import { keepDraft } from '../../../src/app/conversation/keep-draft.ts'
import { resumeDraft } from '../../../src/app/conversation/resume-draft.ts'
import { takeTurn } from '../../../src/app/conversation/take-turn.ts'
import { testDeps, today } from '../../deps.ts'
import { conversationOf } from '../sending.ts'
import { talk } from '../talk.ts'

const days = (count: number) => new Date(today.getTime() + count * 24 * 60 * 60 * 1000)

const draftOf = async () => {
  const deps = await testDeps()
  const citizen = await talk({}, deps)
  await citizen.says('Må jeg optage mødet med min sagsbehandler den 3. december kl. 10?')
  await citizen.begins()
  await citizen.says('Jobcenteret')
  await citizen.says('jeg glemmer halvdelen, inden jeg er hjemme')
  return { deps, citizen, kept: await keepDraft(deps, { state: citizen.turn().state }) }
}

describe('a draft to come back to', () => {
  test('holds the answers, but not the need in words, in at most 3 kB', async () => {
    const { deps, kept } = await draftOf()
    const view = await resumeDraft(deps, { draft: kept.draft, municipality: 'kolding' })
    expect(view.turn.notice?.fields).toMatchObject({
      medium: 'audio',
      department: 'Jobcenteret',
      need: ['remember'],
    })
    expect(view.turn.notice?.fields.needText).toBeUndefined()
    expect(kept.draft.length).toBeLessThanOrEqual(3000)
  })

  test('holds a wish for the meeting, unless it names an illness', async () => {
    const deps = await testDeps()
    const kept = async (otherWishes: string) => {
      const fields = { medium: 'audio', otherWishes } as const
      const state = deps.seal.close(conversationOf({ fields }), 'kolding', deps.clock())
      const { draft } = await keepDraft(deps, { state })
      return (await resumeDraft(deps, { draft, municipality: 'kolding' })).turn.facts.otherWishes
    }
    expect(await kept('En pause halvvejs')).toBe('En pause halvvejs')
    expect(await kept('En pause, for jeg har epilepsi')).toBeUndefined()
  })

  test('can be taken up for thirty days, and asks for the meeting again once it has been held', async () => {
    const { deps, kept } = await draftOf()
    const later = { ...deps, clock: () => days(29) }
    const view = await resumeDraft(later, { draft: kept.draft, municipality: 'kolding' })
    expect(view.turn.notice?.asking).toBe('meetingAt')
    const tooLate = { ...deps, clock: () => days(31) }
    await expect(resumeDraft(tooLate, { draft: kept.draft, municipality: 'kolding' })).rejects.toMatchObject({
      code: 'state_invalid',
    })
  })

  test('keeps a meeting that is today at a time nobody knows', async () => {
    const deps = await testDeps()
    const citizen = await talk({}, deps)
    await citizen.says('Må jeg optage mødet med min sagsbehandler i dag?')
    await citizen.begins()
    await citizen.says('Jobcenteret')
    const { draft } = await keepDraft(deps, { state: citizen.turn().state })
    const view = await resumeDraft(deps, { draft, municipality: 'kolding' })
    expect(view.turn.notice?.fields.meetingAt).toBe('2026-11-24T00:00:00+01:00')
  })

  test('is no conversation, and a conversation is no draft; and it belongs to one authority', async () => {
    const { deps, citizen, kept } = await draftOf()
    await expect(takeTurn(deps, { state: kept.draft, text: 'hej' })).rejects.toMatchObject({
      code: 'state_invalid',
    })
    const { state } = citizen.turn()
    await expect(resumeDraft(deps, { draft: state, municipality: 'kolding' })).rejects.toMatchObject({
      code: 'state_invalid',
    })
    await expect(resumeDraft(deps, { draft: kept.draft, municipality: 'silkeborg' })).rejects.toMatchObject({
      code: 'state_invalid',
    })
  })
})
