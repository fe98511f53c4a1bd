import { describe, expect, it } from 'vitest'
import { forgetMissed } from '../../../../src/app/conversation/missed-question.ts'
import { auditRows } from '../../../../src/app/records/audit-log.ts'
import { encryptJson, labels } from '../../../../src/app/sealed/encrypted.ts'
import { sharesCommonSubstring } from '../../../../src/core/text/common-substring.ts'
import { testDeps, today } from '../../../deps.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, staffSite } from '../staff-site.ts'

const asked = 'må min kæreste filme hele snakken med lægen henne på kontoret'
const page = '/staff/kolding/reports'
const form = `${page}/follow-up`
const { settings } = await testDeps()

/** A site with one question that was not understood, and an editor. */
const editing = async () => {
  const state = { now: today }
  const missedQuestions = { kolding: { days: 30 } }
  const at = await staffSite({ settings: { ...settings, missedQuestions }, clock: () => state.now })
  const sealed = encryptJson(at.deps, asked, labels.missed('kolding', 'q1'))
  const row = { municipality: 'kolding', id: 'q1', day: '2026-11-24', goesOn: '2026-12-24', language: 'da' }
  await at.deps.store.write([{ into: 'missed', row: { ...row, ...sealed } }])
  return { at, state, editor: browserOf(at, await cookieOf(at, ['admin'], { id: 'eva' })) }
}

const teaching = (over: Record<string, string> = {}) => ({
  do: 'teach',
  missed: 'q1',
  topic: 'video_office',
  text: 'Kan jeg få lov at tage video, når vi sidder på rådhuset?',
  ...over,
})

describe('a question that was not understood', () => {
  it('becomes a sentence of the editor’s own, collected in a file as the training has it', async () => {
    const { at, editor } = await editing()
    expect((await editor.post(form, teaching())).status).toBe(303)
    expect(wordsOf(await (await editor.get(page)).text())).toContain(da('told:teach.collected'))
    const file = await (await editor.post(form, { do: 'file' })).text()
    expect(file).toBe(
      'da\tvideo_office\t-\t-\task\tKan jeg få lov at tage video, når vi sidder på rådhuset?\n',
    )
    const actions = (await auditRows(at.deps, 'kolding')).map(({ action }) => action)
    expect(actions).toEqual(expect.arrayContaining(['teach', 'fetch_lessons']))
  })

  it('is never taken along itself: four of its words in a row are refused, and nothing written is lost', async () => {
    const { at, editor } = await editing()
    const own = 'Hej, må min kæreste filme det hele?'
    const answer = await editor.post(form, teaching({ text: own }))
    expect(answer.status).toBe(422)
    const again = await answer.text()
    expect(again).toContain(own)
    expect(wordsOf(again)).toContain(da('told:teach.fault.text.too_like'))
    for (const text of ['', 'Ring til mig på 20 30 40 50', 'Mit nummer er 010170-1234'])
      expect((await editor.post(form, teaching({ text }))).status, text).toBe(422)
    expect((await editor.post(form, teaching({ topic: 'nothing' }))).status).toBe(422)
    expect(await at.deps.store.lessons('kolding')).toEqual([])
  })

  it('gives a sentence that can be taken away again', async () => {
    const { at, editor } = await editing()
    await editor.post(form, teaching())
    const [lesson] = await at.deps.store.lessons('kolding')
    await editor.post(form, { do: 'remove', id: lesson?.id ?? '' })
    expect(await (await editor.post(form, { do: 'file' })).text()).toBe('')
  })

  it('has a topic, a person, a note and an end, which go with it', async () => {
    const { at, state, editor } = await editing()
    const note = { do: 'note', subject: 'missed.q1', topic: 'video_office', person: '', note: 'Set på den' }
    expect((await editor.post(form, { ...note, done: 'yes' })).status).toBe(303)
    const html = await (await editor.get(page)).text()
    expect(html).toContain('Set på den')
    expect(wordsOf(html)).toContain('Færdig')
    expect(JSON.stringify(await at.deps.store.followUps('kolding'))).not.toContain('Set på')
    expect((await editor.post(form, { ...note, note: 'cpr 010170-1234' })).status).toBe(422)
    expect((await editor.post(form, { ...note, subject: 'missed.q2' })).status).toBe(404)
    state.now = new Date('2026-12-25T09:00:00+01:00')
    await forgetMissed(at.deps)
    expect(await at.deps.store.followUps('kolding')).toEqual([])
  })

  it('is for those who answer for the words', async () => {
    const { at } = await editing()
    const others = browserOf(at, await cookieOf(at, ['handle', 'audit']))
    expect((await others.post(form, teaching())).status).toBe(403)
  })
})

describe('words in a row', () => {
  it('are the same whatever their letters and what stands between them', () => {
    expect(sharesCommonSubstring('Hvad, koster EN Is i dag', 'hvad koster en is', 4)).toBe(true)
    expect(sharesCommonSubstring('hvad koster to is i dag', 'hvad koster en is', 4)).toBe(false)
    expect(sharesCommonSubstring('en is', 'hvad koster en is', 4)).toBe(true)
    expect(sharesCommonSubstring('is en', 'hvad koster en is', 4)).toBe(false)
    expect(sharesCommonSubstring('', 'hvad', 4)).toBe(false)
  })
})
