import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../../src/adapters/memory/memory-store.ts'
import { doCasework } from '../../../src/app/casework/do-casework.ts'
import { openNeed } from '../../../src/app/casework/open-need.ts'
import { openNotice } from '../../../src/app/casework/open-notice.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import type { StaffActor } from '../../../src/app/deps.ts'
import { deskCounts } from '../../../src/app/inbox/desk-counts.ts'
import { deskOf } from '../../../src/app/inbox/desk-facts.ts'
import { findNotices } from '../../../src/app/inbox/find-notices.ts'
import { deliverOutbox } from '../../../src/app/mail/deliver-outbox.ts'
import { changeNotice } from '../../../src/app/notice/change-notice.ts'
import { readStatus } from '../../../src/app/notice/read-status.ts'
import { replyNotice } from '../../../src/app/notice/reply-notice.ts'
import type { Receipt } from '../../../src/app/notice/status.ts'
import type { ReadMessage } from '../../../src/ports.ts'
import { type TestDeps, testDeps, today } from '../../deps.ts'
import { da, withAny } from '../../said.ts'
import { readingOf } from '../given-reading.ts'
import { refusal } from '../refusal.ts'
import { fields, ida, refusalOf, send } from '../sending.ts'

const threat = 'Jeg tager en kniv med på onsdag'
const farewell = 'Jeg vil ikke leve mere'
const veiled = 'I skal bare vente jer'
const read = readingOf({
  [threat]: { danger: { degree: 'sure', kind: 'threat' } },
  [farewell]: { danger: { degree: 'sure', kind: 'self' } },
  [veiled]: { danger: { degree: 'perhaps', kind: 'threat' } },
})
const lars: StaffActor = { ...ida, id: 'lars', name: 'Lars Prøvesen', roles: ['read'] }

type Sent = { deps: TestDeps; receipt: Receipt; about: { municipality: string; reference: string } }

const sentWith = async (needText: string, over: Partial<TestDeps> = {}): Promise<Sent> => {
  const deps = await testDeps({ store: memoryStore(), read, ...over })
  const { receipt } = await send(deps, { fields: { ...fields, needText } })
  await deps.settled()
  return { deps, receipt, about: { municipality: 'kolding', reference: receipt.reference } }
}

const inbox = async ({ deps }: Sent, who = ida) => {
  const wanted = { municipality: 'kolding', view: 'open' as const, search: '', limit: 10 }
  return (await findNotices(deps, who, wanted)).rows.map(({ today: isToday }) => isToday ?? false)
}

const dangerOf = async ({ deps, about }: Sent, who = ida) => (await openNotice(deps, who, about)).danger

const refuse = { version: 1, ...refusal }

describe('danger in what is sent', () => {
  it('is read on receipt, tells a threat from danger to the citizen, and is set by sure alone', async () => {
    const since = today.toISOString()
    // Of the need the place alone: no stroke of it is told apart.
    const places = [{ version: 1, field: 'needText', from: 0, to: 0 }]
    for (const [text, danger] of [
      [threat, { since, citizen: false, threat: true, places }],
      [farewell, { since, citizen: true, threat: false, places }],
      [veiled, undefined],
      [fields.needText ?? '', undefined],
    ] as const) {
      const sent = await sentWith(text)
      expect([text, await dangerOf(sent)]).toEqual([text, danger])
      expect(await inbox(sent)).toEqual([danger !== undefined])
    }
  })

  it('is said in the mail as "Skal læses i dag", and what it is nowhere in it', async () => {
    const { deps } = await sentWith(threat)
    const unit = deps.mails.find(({ to }) => to !== 'aase@example.dk')
    expect(unit?.subject).toMatch(withAny(da, 'mail:today.subject', 'reference'))
    expect(`${unit?.subject} ${unit?.text}`).not.toMatch(/kniv|fare|trussel/i)
    const calm = await sentWith('Jeg glemmer tit')
    for (const { subject } of calm.deps.mails)
      expect(subject).not.toMatch(withAny(da, 'mail:today.subject', 'reference'))
  })

  it('shows only to those who may open the need, also after it was cleared', async () => {
    const sent = await sentWith(threat)
    expect(await inbox(sent, lars)).toEqual([false])
    const counted = async (who: StaffActor) => {
      const desk = await deskOf(sent.deps, who, 'kolding')
      return (await deskCounts(sent.deps, who, { municipality: 'kolding', desk })).today
    }
    expect([await counted(ida), await counted(lars)]).toEqual([true, false])
    expect(await dangerOf(sent, lars)).toBeUndefined()
    await openNeed(sent.deps, ida, sent.about)
    await doCasework(sent.deps, ida, { ...sent.about, act: 'words' })
    const seen = await openNotice(sent.deps, lars, sent.about)
    expect(seen.casework.checked.words).toBeUndefined()
    expect(seen.threatInNeed).toBeUndefined()
  })

  it('lies in no column: what is stored is as long and named alike whatever was read', async () => {
    const stored = await Promise.all(
      [threat, farewell.padEnd(threat.length), 'x'.repeat(threat.length)].map(async text => {
        const { deps } = await sentWith(text)
        const [row] = await deps.store.queue('kolding', { limit: 1 })
        const key = { municipality: 'kolding', noticeId: row?.id ?? '' }
        const events = await deps.store.events(key)
        const words = events.map(({ type, data }) => (type === 'words_read' ? data.length : type))
        return {
          words,
          summary: row?.summary.length,
          mail: (await deps.store.outbox(key)).map(one => one.template),
        }
      }),
    )
    expect(stored[1]).toEqual(stored[0])
    expect(stored[2]).toEqual(stored[0])
  })

  it('is cleared by a named person who has read it, and by nobody else', async () => {
    const sent = await sentWith(threat)
    const clear = () => doCasework(sent.deps, ida, { ...sent.about, act: 'words' })
    expect(await refusalOf(clear())).toEqual({ code: 'invalid_fields', fields: { need: 'unopened' } })
    await openNeed(sent.deps, ida, sent.about)
    await clear()
    const notice = await openNotice(sent.deps, ida, sent.about)
    expect(notice.danger).toBeUndefined()
    expect(notice.casework.checked.words?.by.name).toBe(ida.name)
    expect(await inbox(sent)).toEqual([false])
  })

  it('is read in a reply and in what is changed, and not again in what was cleared', async () => {
    const sent = await sentWith(threat)
    const { deps, receipt, about } = sent
    await openNeed(deps, ida, about)
    await doCasework(deps, ida, { ...about, act: 'words' })
    await changeNotice(deps, { ...receipt, version: 1, fields: { place: 'Stue 2' } })
    await deps.settled()
    expect(await dangerOf(sent)).toBeUndefined()
    await decideNotice(deps, ida, { ...about, version: 2, outcome: 'more_information', message: 'Hvor?' })
    await replyNotice(deps, { ...receipt, version: 3, text: farewell })
    await deps.settled()
    expect(await dangerOf(sent)).toMatchObject({ citizen: true, threat: false })
    // Opening the need long before is not having read what came in a reply: nothing is sent past it.
    const past = () => refusalOf(decideNotice(deps, ida, { ...about, version: 4, outcome: 'accepted' }))
    expect(await past()).toEqual({ code: 'invalid_fields', fields: { words: 'danger_unread' } })
    await changeNotice(deps, { ...receipt, version: 4, fields: { place: threat } })
    await deps.settled()
    expect(await dangerOf(sent)).toMatchObject({ citizen: true, threat: true })
    // Nor is saying so of a page from before it.
    const read = (version: number) => doCasework(deps, ida, { ...about, act: 'words', version })
    expect(await refusalOf(read(4))).toEqual({ code: 'invalid_fields', fields: { words: 'more_since' } })
    await read(5)
    await decideNotice(deps, ida, { ...about, version: 5, outcome: 'accepted' })
  })

  it('takes no part in which answer may be given, once it has been read', async () => {
    for (const text of [threat, 'Jeg glemmer tit']) {
      const { deps, about } = await sentWith(text)
      const attempt = (more: object) => refusalOf(decideNotice(deps, ida, { ...about, ...refuse, ...more }))
      const unopened = { need: 'unopened' }
      expect(await attempt({})).toEqual({ code: 'invalid_fields', fields: unopened })
      expect(await attempt({ ground: '' })).toEqual({
        code: 'invalid_fields',
        fields: { ...unopened, ground: 'required' },
      })
      await openNeed(deps, ida, about)
      await doCasework(deps, ida, { ...about, act: 'words' })
      expect((await openNotice(deps, ida, about)).canDecide).toContain('accepted')
      expect(await attempt({})).toBeUndefined()
    }
  })

  it('is not said back in the letter unasked; asked for, it is', async () => {
    for (const [text, ownWords, stands] of [
      [threat, '', false],
      [threat, 'yes', true],
      [farewell, '', true],
    ] as const) {
      const { deps, receipt, about } = await sentWith(text)
      await openNeed(deps, ida, about)
      await doCasework(deps, ida, { ...about, act: 'words' })
      await decideNotice(deps, ida, { ...about, ...refuse, ownWords })
      const [letter] = (await readStatus(deps, receipt)).letters
      expect([text, JSON.stringify(letter).includes(text)]).toEqual([text, stands])
      expect(JSON.stringify(letter)).not.toContain(da('letters:letter.needNone'))
    }
  })

  it('holds no receipt back, and is read when the reader or the post comes back', async () => {
    const broken: ReadMessage = async () => {
      throw new Error('the reader ended')
    }
    const state = { now: today, read: broken }
    const sent = await sentWith(threat, {
      clock: () => state.now,
      read: (text, situation) => state.read(text, situation),
    })
    expect(await dangerOf(sent)).toBeUndefined()
    state.read = read
    state.now = new Date(today.getTime() + 2 * 60_000)
    await deliverOutbox(sent.deps)
    expect(await dangerOf(sent)).toMatchObject({ threat: true })
    const key = {
      municipality: 'kolding',
      noticeId: (await sent.deps.store.queue('kolding', { limit: 1 }))[0]?.id ?? '',
    }
    const types = (await sent.deps.store.events(key)).map(({ type }) => type)
    expect(types.filter(type => type === 'words_read')).toHaveLength(1)
  })

  it('is read although no mail can be sent', async () => {
    const mailer = {
      kind: 'none' as const,
      send: async () => {
        throw new Error('no mail server')
      },
    }
    expect(await dangerOf(await sentWith(threat, { mailer }))).toMatchObject({ threat: true })
  })

  it('is heard by the reader of the product in the middle of a long text', async () => {
    const { read } = await testDeps()
    const before = 'Jeg skal til møde om mine sygedagpenge. Sidst fik jeg et brev, som jeg ikke forstod.'
    const after = 'Jeg vil gerne kunne høre det igen derhjemme. Mødet plejer at vare en time.'
    const heard = (middle: string) => sentWith(`${before} ${middle} ${after}`, { read }).then(dangerOf)
    expect(await heard(`${threat}.`)).toMatchObject({ threat: true })
    expect(await heard(`${farewell}.`)).toMatchObject({ citizen: true })
    expect(await heard('Jeg har også brug for en pause undervejs.')).toBeUndefined()
  })

  it('is heard by the reader of the product in the words of the review', async () => {
    const sent = await sentWith(threat, { read: (await testDeps()).read })
    expect(await dangerOf(sent)).toMatchObject({ threat: true, citizen: false })
  })
})
