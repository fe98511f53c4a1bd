import { describe, expect, it } from 'vitest'
import { deliverOutbox } from '../../../../src/app/mail/deliver-outbox.ts'
import { changeNotice } from '../../../../src/app/notice/change-notice.ts'
import { replyNotice } from '../../../../src/app/notice/reply-notice.ts'
import type { Receipt } from '../../../../src/app/notice/status.ts'
import { readingOf } from '../../../app/given-reading.ts'
import { fields, send } from '../../../app/sending.ts'
import { testDeps } from '../../../deps.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../staff-site.ts'

const interpreter = 'Jeg vil også gerne have en tolk.'
const pause = 'Jeg har brug for en pause hver halve time.'
const told = 'Det er i stue 2.'
const read = readingOf({
  [interpreter]: { facts: { alternatives: 'interpreter' } },
  [pause]: { facts: { otherWishes: 'en pause hver halve time' } },
})

type Desk = { at: StaffSite; page: string; receipt: Receipt; ida: ReturnType<typeof browserOf> }

/** A notice to which staff have asked something. */
const asked = async (over: Parameters<typeof staffSite>[0] = { read }): Promise<Desk> => {
  const at = await staffSite(over)
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const { receipt } = await send(at.deps)
  await at.deps.settled()
  const page = `/staff/kolding/notices/${receipt.reference}`
  const question = { version: '1', outcome: 'more_information', message: 'Hvor er det?' }
  expect((await ida.post(`${page}/decision`, question)).status).toBe(303)
  return { at, page, receipt, ida }
}

const replied = async (text: string, over?: Parameters<typeof staffSite>[0]): Promise<Desk> => {
  const desk = await asked(over)
  await replyNotice(desk.at.deps, { ...desk.receipt, version: 2, text })
  await desk.at.deps.settled()
  return desk
}

const htmlOf = async ({ ida, page }: Desk) => (await ida.get(page)).text()
const rowsIn = (html: string) =>
  [...html.matchAll(/<select[^>]* name="wish\.([^"]+)"/g)].map(([, id]) => id ?? '')
const actIn = (html: string, act: string) =>
  new RegExp(`value="(${act} [^"]+)"`).exec(html)?.[1] ?? 'there is no such act'
const letterOf = async ({ ida, page }: Desk, form: Record<string, string>) => {
  const answer = await ida.post(`${page}/letter`, { version: '3', outcome: 'accepted', ...form })
  return { status: answer.status, words: wordsOf(await answer.text()) }
}
const yes = da('letters:letter.wish.yes')
const tolk = da('letters:letter.wished.interpreter')

describe('a letter after a reply', () => {
  it('says that the reply was read, and one before it does not', async () => {
    const said = da('letters:letter.readToo.replied', { when: '24. november 2026' })
    expect((await letterOf(await replied(told), {})).words).toContain(said)
    const desk = await asked()
    await changeNotice(desk.at.deps, { ...desk.receipt, version: 2, fields: { place: 'Stuen' } })
    const { words } = await letterOf(desk, {})
    expect(words).toContain(da('letters:letter.readToo.changed', { when: '24. november 2026' }))
    expect(words).not.toContain(said)
  })
})

describe('a wish in a reply', () => {
  it('has a row to be answered, with the day of the reply and the words it stands in', async () => {
    const desk = await replied(`${told} ${interpreter}`)
    const html = await htmlOf(desk)
    expect(rowsIn(html)).toEqual(['interpreter.3.0'])
    const [before = ''] = da('staff:decision.heard.reply', { when: '…' }).split('…')
    expect(wordsOf(html)).toMatch(new RegExp(`${before}[^:]*: ${interpreter.replace('.', '\\.')}`))
  })

  it('is answered in the letter as if it stood in the notice; not answered, the letter says so', async () => {
    const desk = await replied(`${told} ${interpreter}`)
    expect((await letterOf(desk, {})).words).toContain(
      `${tolk}: ${da('letters:letter.wish.none', { name: 'Ida Holm' })}`,
    )
    expect((await letterOf(desk, { 'wish.interpreter.3.0': 'yes' })).words).toContain(`${tolk}: ${yes}`)
  })

  it('is quoted in the letter where it is in their own words, and nothing else of the reply is', async () => {
    const desk = await replied(`${pause} Det er i stue 2.`)
    const { words } = await letterOf(desk, { 'wish.other.3.0': 'yes' })
    expect(words).toContain(`${da('letters:letter.wished.other')}: ${pause} ${yes}`)
    expect(words).not.toContain('stue 2')
  })

  it('is named in their own words also where the letter promised to find it out', async () => {
    const desk = await replied(`${pause} ${told}`)
    const answer = { version: '3', outcome: 'accepted', 'wish.other.3.0': 'later' }
    expect((await desk.ida.post(`${desk.page}/decision`, answer)).status).toBe(303)
    const promised = (await htmlOf(desk)).split('id="promises"')[1]?.split('</form>')[0] ?? ''
    expect(wordsOf(promised)).toContain(pause)
  })

  it('that stands in the notice already is asked for once', async () => {
    const at = await staffSite({ read })
    const desk = { at, ida: browserOf(at, await cookieOf(at, ['handle'])) }
    const { receipt } = await send(at.deps, { fields: { ...fields, alternatives: ['interpreter'] } })
    await at.deps.settled()
    const page = `/staff/kolding/notices/${receipt.reference}`
    await desk.ida.post(`${page}/decision`, { version: '1', outcome: 'more_information', message: 'Hvor?' })
    await replyNotice(at.deps, { ...receipt, version: 2, text: interpreter })
    await at.deps.settled()
    expect(rowsIn(await htmlOf({ ...desk, page, receipt }))).toEqual(['interpreter'])
  })

  it('is none where staff say so, which is seen, logged and taken back', async () => {
    const desk = await replied(interpreter)
    const { ida, page, at } = desk
    const act = actIn(await htmlOf(desk), 'not_a_wish')
    expect((await ida.post(`${page}/casework`, { act, version: '3' })).status).toBe(303)
    const html = await htmlOf(desk)
    expect(rowsIn(html)).toEqual([])
    expect(wordsOf(html)).toContain(interpreter)
    expect((await letterOf(desk, {})).words).not.toContain(tolk)
    expect((await letterOf(desk, { 'wish.interpreter.3.0': 'yes' })).status).toBe(422)
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 99 })
    expect(log.map(({ action }) => action)).toContain('set_wish_aside')
    await ida.post(`${page}/casework`, { act: actIn(html, 'a_wish'), version: '3' })
    expect(rowsIn(await htmlOf(desk))).toEqual(['interpreter.3.0'])
  })

  it('is heard in words that were changed as well, and not in those that were told in the notice', async () => {
    const desk = await asked()
    const { at, receipt } = desk
    await changeNotice(at.deps, { ...receipt, version: 2, fields: { place: interpreter } })
    await at.deps.settled()
    const html = await htmlOf(desk)
    expect(rowsIn(html)).toEqual(['interpreter.3.0'])
    expect((await letterOf(desk, { 'wish.interpreter.3.0': 'yes' })).words).toContain(`${tolk}: ${yes}`)
  })
})

describe('a wish that is read only after the answer was sent', () => {
  const late = async () => {
    const state = { isBroken: false, now: (await staffSite()).deps.clock() }
    const desk = await asked({
      read: async (text, situation) => {
        if (state.isBroken) throw new Error('the reader ended')
        return read(text, situation)
      },
      clock: () => state.now,
    })
    state.isBroken = true
    await replyNotice(desk.at.deps, { ...desk.receipt, version: 2, text: interpreter })
    await desk.at.deps.settled()
    await desk.ida.post(`${desk.page}/decision`, { version: '3', outcome: 'accepted' })
    state.isBroken = false
    state.now = new Date(state.now.getTime() + 10 * 60_000)
    await deliverOutbox(desk.at.deps)
    return desk
  }
  const owed = da('staff:decision.heard.owed')
  const block = da('staff:closing.block.wish_unanswered')
  const closing = async ({ ida }: Desk) => wordsOf(await (await ida.get('/staff/kolding/closing')).text())

  it('is owed an answer until a new letter gives it', async () => {
    const desk = await late()
    expect(wordsOf(await htmlOf(desk))).toContain(owed)
    expect(await closing(desk)).toContain(block)
    const again = { version: '4', outcome: 'accepted', replaces: 'yes', 'wish.interpreter.3.0': 'yes' }
    expect((await desk.ida.post(`${desk.page}/decision`, again)).status).toBe(303)
    expect(wordsOf(await htmlOf(desk))).not.toContain(owed)
    expect(await closing(desk)).not.toContain(block)
  })

  it('is owed none once staff say that it is no wish', async () => {
    const desk = await late()
    const act = actIn(await htmlOf(desk), 'not_a_wish')
    await desk.ida.post(`${desk.page}/casework`, { act, version: '4' })
    expect(await closing(desk)).not.toContain(block)
  })
})

it('what is stored of a reply is as long and named alike whether or not it holds a wish', async () => {
  const stored = await Promise.all(
    [interpreter, 'x'.repeat(interpreter.length)].map(async text => {
      const { at } = await replied(text)
      const [row] = await at.deps.store.queue('kolding', { limit: 1 })
      const events = await at.deps.store.events({ municipality: 'kolding', noticeId: row?.id ?? '' })
      return events
        .filter(({ type }) => type === 'words_read' || type === 'wishes_heard')
        .map(({ type, data }) => [type, data.length])
    }),
  )
  expect(stored[0]?.map(([type]) => type)).toEqual(['words_read', 'words_read', 'wishes_heard'])
  expect(stored[1]).toEqual(stored[0])
})

it.each([
  ['Mødet er kl. 10 på rådhuset. Jeg vil også gerne have en tolk.', ['interpreter']],
  ['Det er om kontanthjælp. Kan I sætte lidt længere tid af til mødet?', ['longer_meeting']],
  ['It is on Thursday at ten. I would like a room without perfume.', ['other']],
  ['Jeg kommer alene. Jeg har ikke brug for tolk.', []],
])('the reader of the product hears in "%s": %j', async (text, wishes) => {
  const desk = await replied(text, { read: (await testDeps()).read })
  expect(rowsIn(await htmlOf(desk)).map(id => id.split('.')[0])).toEqual(wishes)
})
