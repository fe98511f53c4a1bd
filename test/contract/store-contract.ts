import { describe, expect, it } from 'vitest'
import type { AuditRow, NoticeRow, OutboxRow, OwnCopyRow, SessionRow, Store, Write } from '../../src/ports.ts'
import { deskContract } from './desk-contract.ts'
import { toldContract } from './told-contract.ts'

const bytes = (...values: number[]) => Uint8Array.from(values)

const event = (noticeId: string, sequence: number): Extract<Write, { into: 'events' }> => ({
  into: 'events',
  row: {
    municipality: 'kolding',
    noticeId,
    sequence,
    at: '2026-03-02T09:00:00.000Z',
    actor: '{"kind":"citizen"}',
    type: 'received',
    keyId: 'test',
    data: bytes(0, 255, 128, 7),
    previousHash: '',
    hash: `hash-${sequence}`,
  },
})

const notice = (id: string, over: Partial<NoticeRow> = {}): Extract<Write, { into: 'notices' }> => ({
  into: 'notices',
  row: {
    municipality: 'kolding',
    id,
    reference: `KOL-${id}`,
    conversationId: `conversation-${id}`,
    draft: 1,
    fingerprint: 'f',
    receivedAt: '2026-03-02T09:00:00.000Z',
    sequence: 1,
    version: 1,
    queueAt: '2026-03-05T09:00:00.000Z',
    status: 'waiting',
    outcome: null,
    openedAt: null,
    rehearsal: 0,
    reachedAt: null,
    filed: 0,
    proposed: 0,
    promised: 0,
    receiptKey: 'test',
    codeVersion: 1,
    keyId: 'test',
    summary: bytes(1, 2, 3),
    ...over,
  },
})

const document = (
  noticeId: string,
  id: string,
  tokenHash: string,
): Extract<Write, { into: 'documents' }> => ({
  into: 'documents',
  row: {
    municipality: 'kolding',
    id,
    noticeId,
    audience: 'citizen',
    name: 'notice',
    kind: 'html',
    version: 1,
    tokenKey: 'test',
    tokenHash,
    contentType: 'text/html',
    fileName: 'notice.html',
  },
})

const documentBytes = (noticeId: string, documentId: string, sha256: string): Write => ({
  into: 'documentBytes',
  row: {
    municipality: 'kolding',
    documentId,
    noticeId,
    keyId: 'test',
    bytes: bytes(9, 0, 9),
    sha256,
    at: '2026-03-02',
  },
})

const ownCopy = (over: Partial<OwnCopyRow>): Extract<Write, { into: 'ownCopies' }> => ({
  into: 'ownCopies',
  row: {
    municipality: 'kolding',
    noticeId: 'a',
    version: 1,
    reference: 'KOL-a',
    tokenKey: 'test',
    parts: '[]',
    at: '2026-03-02',
    keyId: 'test',
    bytes: bytes(9, 0, 9),
    ...over,
  },
})

const message = (key: string, over: Partial<OutboxRow> = {}): Write => ({
  into: 'outbox',
  row: {
    municipality: 'kolding',
    key,
    noticeId: 'a',
    template: 'received',
    recipient: 'unit',
    version: 1,
    state: 'pending',
    attempts: 0,
    nextAt: '2026-03-02T09:00:00.000Z',
    createdAt: '2026-03-02T09:00:00.000Z',
    sentAt: null,
    lastError: null,
    ...over,
  },
})

const auditRow = (sequence: number): Write => ({
  into: 'audit',
  row: {
    municipality: 'kolding',
    sequence,
    at: '2026-03-02T09:00:00.000Z',
    actor: '{}',
    action: 'open_notice',
    subject: 'KOL-a',
    details: '{}',
    previousHash: '',
    hash: `h${sequence}`,
  },
})

const a = { municipality: 'kolding', noticeId: 'a' }

/** What every store keeps, whichever database is behind it. `fresh` gives an empty one. */
export const storeContract = (name: string, fresh: () => Promise<Store>) => {
  describe(`${name}: the store`, () => {
    toldContract(fresh)
    deskContract(fresh, notice)

    it('gives back exactly what was written, bytes and all', async () => {
      const store = await fresh()
      expect(await store.write([event('a', 1), notice('a')])).toBe('written')
      expect(await store.events(a)).toEqual([event('a', 1).row])
      expect(await store.notice(a)).toEqual(notice('a').row)
    })

    it('knows nothing of what was never written', async () => {
      const store = await fresh()
      expect(await store.notice(a)).toBeUndefined()
      expect(await store.noticeByReference({ municipality: 'kolding', reference: 'KOL-a' })).toBeUndefined()
      expect(await store.submission({ municipality: 'kolding', key: 'k' })).toBeUndefined()
      expect(await store.documentByToken({ municipality: 'kolding', tokenHash: 't' })).toBeUndefined()
      expect(await store.attachment(a, 'need')).toBeUndefined()
      expect(await store.lastAudit('kolding')).toBeUndefined()
      expect(await store.events(a)).toEqual([])
      expect(await store.ready()).toBe(true)
    })

    it('keeps the life of a staff session, and lets one step be taken once', async () => {
      const store = await fresh()
      const step = (id: string, sequence: number, what: SessionRow['what'], at = '2026-03-02'): Write => ({
        into: 'sessions',
        row: {
          id,
          sequence,
          at,
          what,
          staffId: 'ida',
          providerSession: `p-${id}`,
          keyId: 'test',
          data: bytes(1),
        },
      })
      await store.write([step('one', 0, 'begun'), step('two', 0, 'begun', '2026-03-01')])
      await store.write([step('one', 1, 'proven')])
      expect(await store.write([step('one', 1, 'ended')])).toBe('taken')
      expect((await store.session('one'))?.what).toBe('proven')
      const found = await store.sessionsOf({ staffId: 'ida' })
      expect(found.map(({ id, sequence }) => `${id} ${sequence}`).sort()).toEqual(['one 1', 'two 0'])
      expect((await store.sessionsOf({ providerSession: 'p-two' })).map(({ id }) => id)).toEqual(['two'])
      await store.forgetSessions('2026-03-02')
      expect(await store.session('two')).toBeUndefined()
      expect((await store.session('one'))?.sequence).toBe(1)
    })

    it('knows colleagues by municipality as last seen', async () => {
      const store = await fresh()
      const seen = (id: string, seenAt: string, municipality = 'kolding'): Write => ({
        into: 'colleagues',
        row: { municipality, id, seenAt, keyId: 'test', data: bytes(2) },
      })
      await store.write([seen('ida', '1'), seen('bo', '1'), seen('eva', '1', 'nyborg')])
      await store.write([seen('ida', '2')])
      const known = await store.colleagues('kolding')
      expect(known.map(({ id, seenAt }) => `${id} ${seenAt}`).sort()).toEqual(['bo 1', 'ida 2'])
    })

    it('keeps how each thing that was stopped stands now, by authority', async () => {
      const store = await fresh()
      const stop = (subject: string, stopped: number, municipality = 'kolding'): Write => ({
        into: 'stops',
        row: { municipality, subject, at: '2026-11-24T09:00:00.000Z', stopped },
      })
      await store.write([stop('sending', 1), stop('bisidder', 1), stop('sending', 1, 'nyborg')])
      await store.write([stop('sending', 0)])
      const rows = await store.stops()
      expect(rows.map(row => `${row.municipality} ${row.subject} ${row.stopped}`).sort()).toEqual([
        'kolding bisidder 1',
        'kolding sending 0',
        'nyborg sending 1',
      ])
    })

    it('keeps what was written about answers by authority, newest first, until its day is over', async () => {
      const store = await fresh()
      const report = (id: string, day: string, municipality = 'kolding'): Write => ({
        into: 'reports',
        row: {
          municipality,
          id,
          day,
          answer: 'bisidder',
          language: 'da',
          content: 'v1',
          keyId: 'test',
          bytes: bytes(3),
        },
      })
      await store.write([
        report('a', '2026-03-01'),
        report('b', '2026-03-02'),
        report('c', '2026-03-02', 'nyborg'),
      ])
      const ids = async () => (await store.reports('kolding')).map(({ id }) => id)
      expect(await ids()).toEqual(['b', 'a'])
      await store.forgetReports('2026-03-02')
      expect(await ids()).toEqual(['b'])
      expect(await store.reports('nyborg')).toHaveLength(1)
    })

    it('keeps a question that was not understood until its day, and among its own authority', async () => {
      const store = await fresh()
      const question = (id: string, goesOn: string, municipality = 'kolding'): Write => ({
        into: 'missed',
        row: { municipality, id, day: '2026-03-01', goesOn, language: 'da', keyId: 'test', bytes: bytes(3) },
      })
      await store.write([
        question('a', '2026-03-02'),
        question('b', '2026-03-03'),
        question('c', '2026-03-03', 'nyborg'),
      ])
      await store.forgetMissed('2026-03-02')
      expect((await store.missed('kolding')).map(({ id }) => id)).toEqual(['b'])
      expect((await store.missed('nyborg')).map(({ id }) => id)).toEqual(['c'])
    })

    it('picks the answers and questions that have reached nobody', async () => {
      const store = await fresh()
      await store.write([
        notice('a', { status: 'answered' }),
        notice('b', { status: 'answered', reachedAt: '2026-03-03' }),
        notice('c'),
        notice('d', { status: 'asked' }),
        notice('e', { status: 'asked', reachedAt: '2026-03-03' }),
        notice('f', { status: 'withdrawn' }),
      ])
      const page = await store.queue('kolding', { limit: 9, unreached: true })
      expect(page.map(({ id }) => id)).toEqual(['a', 'd'])
    })

    it('finds the answers that promise something, for the queue and for the inbox', async () => {
      const store = await fresh()
      await store.write([
        notice('a', { status: 'answered', promised: 1 }),
        notice('b', { status: 'answered', reachedAt: '2026-03-03', filed: 1 }),
        notice('c', { status: 'answered', promised: 1, proposed: 1 }),
        notice('d', { status: 'answered', promised: 1, rehearsal: 1 }),
      ])
      const page = await store.queue('kolding', { limit: 9, promised: true })
      expect(page.map(({ id }) => id)).toEqual(['a', 'c'])
      expect((await store.deskRows('kolding')).map(({ id }) => id).sort()).toEqual(['a', 'c'])
    })

    it('adds counts of a day together, and keeps days and authorities apart', async () => {
      const store = await fresh()
      const count = (day: string, total: number, municipality = 'kolding'): Write => ({
        into: 'counts',
        row: { municipality, day, name: 'turn', about: 'audio_office answer', total },
      })
      await store.write([count('2026-03-02', 2), count('2026-03-03', 1), count('2026-03-02', 5, 'nyborg')])
      await store.write([count('2026-03-02', 3)])
      expect(await store.counts('kolding', { from: '2026-03-01', to: '2026-03-02' })).toEqual([
        { municipality: 'kolding', day: '2026-03-02', name: 'turn', about: 'audio_office answer', total: 5 },
      ])
    })

    it('writes all of it or nothing when an event number is taken', async () => {
      const store = await fresh()
      await store.write([event('a', 1), notice('a')])
      expect(await store.write([notice('a', { status: 'withdrawn' }), message('m'), event('a', 1)])).toBe(
        'taken',
      )
      expect((await store.notice(a))?.status).toBe('waiting')
      expect(await store.outboxDue('2027-01-01T00:00:00.000Z', 10)).toEqual([])
    })

    it('lets only one notice have a draft, a reference or an idempotency key', async () => {
      const store = await fresh()
      await store.write([notice('a')])
      expect(await store.write([notice('b', { conversationId: 'conversation-a' })])).toBe('taken')
      expect(await store.write([notice('b', { reference: 'KOL-a' })])).toBe('taken')
      const submission = (noticeId: string): Write => ({
        into: 'submissions',
        row: { municipality: 'kolding', key: 'k', noticeId, fingerprint: 'f', at: '2026-03-02' },
      })
      expect(await store.write([submission('a')])).toBe('written')
      expect(await store.write([submission('b')])).toBe('taken')
      expect((await store.submission({ municipality: 'kolding', key: 'k' }))?.noticeId).toBe('a')
    })

    it('keeps the newest row of a notice', async () => {
      const store = await fresh()
      await store.write([notice('a')])
      await store.write([notice('a', { status: 'answered', outcome: 'accepted', version: 2 })])
      expect(await store.notice(a)).toMatchObject({ status: 'answered', outcome: 'accepted', version: 2 })
      expect(await store.noticeByReference({ municipality: 'kolding', reference: 'KOL-a' })).toMatchObject({
        id: 'a',
      })
      expect(
        await store.noticeByDraft({ municipality: 'kolding', conversationId: 'conversation-a', draft: 1 }),
      ).toMatchObject({ id: 'a' })
    })

    it('keeps municipalities apart', async () => {
      const store = await fresh()
      await store.write([notice('a')])
      expect(await store.notice({ municipality: 'nyborg', noticeId: 'a' })).toBeUndefined()
      expect(await store.queue('nyborg', { limit: 10 })).toEqual([])
      expect(await store.write([notice('a', { municipality: 'nyborg' })])).toBe('written')
    })

    it('lists the queue by meeting time, a page at a time, with nobody left out or shown twice', async () => {
      const store = await fresh()
      const late = { queueAt: '2026-03-09T09:00:00.000Z' }
      await store.write([
        notice('d', late),
        notice('c', late),
        notice('a'),
        notice('b', { receivedAt: '2026-03-01' }),
      ])
      const seen: string[] = []
      let after: NoticeRow | undefined
      do {
        const page = await store.queue('kolding', { limit: 3, ...(after ? { after } : {}) })
        seen.push(...page.map(row => row.id))
        after = page.length === 3 ? page.at(-1) : undefined
      } while (after)
      expect(seen).toEqual(['b', 'a', 'c', 'd'])
    })

    it('lists only the statuses asked for', async () => {
      const store = await fresh()
      await store.write([notice('a'), notice('b', { status: 'answered' })])
      const rows = await store.queue('kolding', { limit: 10, statuses: ['answered'] })
      expect(rows.map(row => row.id)).toEqual(['b'])
    })

    it('puts several statuses in one order, a page at a time', async () => {
      const store = await fresh()
      const at = (day: string) => ({ queueAt: `2026-03-${day}T09:00:00.000Z` })
      await store.write([
        notice('a', at('05')),
        notice('b', { ...at('04'), status: 'asked' }),
        notice('c', { ...at('03'), status: 'answered' }),
        notice('d', { ...at('06'), status: 'asked' }),
      ])
      const statuses = ['waiting', 'asked']
      const first = await store.queue('kolding', { limit: 2, statuses })
      expect(first.map(row => row.id)).toEqual(['b', 'a'])
      const [, after] = first
      if (after === undefined) throw new Error('no page')
      expect((await store.queue('kolding', { limit: 2, statuses, after })).map(row => row.id)).toEqual(['d'])
    })

    it('keeps notices to practise on out of the queue until they are asked for', async () => {
      const store = await fresh()
      await store.write([notice('a'), notice('b', { rehearsal: 1 })])
      const seen = async (which: 'real' | 'rehearsal' | 'all' | undefined) =>
        (await store.queue('kolding', { limit: 9, statuses: ['waiting'], ...(which && { which }) })).map(
          row => row.id,
        )
      expect(await seen(undefined)).toEqual(['a'])
      expect(await seen('rehearsal')).toEqual(['b'])
      expect(await seen('all')).toEqual(['a', 'b'])
    })

    it('lets nothing of a notice come back that was taken away while somebody still wrote', async () => {
      const store = await fresh()
      await store.write([event('a', 1), notice('a', { rehearsal: 1 }), message('a.m')])
      await store.removeRehearsal(a)
      expect(await store.write([event('a', 2), notice('a')])).toBe('taken')
      expect(await store.write([message('a.m', { state: 'sent' })])).toBe('taken')
      const draft = { ...a, staffId: 'ida', at: '2026-03-02', keyId: 't', bytes: bytes(1) }
      expect(await store.write([{ into: 'drafts', row: draft }])).toBe('taken')
      expect(await store.notice(a)).toBeUndefined()
      expect([await store.events(a), await store.outbox(a)].flat()).toEqual([])
    })

    it('takes a notice to practise on away whole, and never a real one', async () => {
      const store = await fresh()
      const whole = (id: string, rehearsal: number): Write[] => [
        event(id, 1),
        notice(id, { rehearsal }),
        document(id, `${id}-doc`, `token-${id}`),
        documentBytes(id, `${id}-doc`, 'hash'),
        ownCopy({ noticeId: id }),
        {
          into: 'attachments',
          row: { ...a, noticeId: id, name: 'need', version: 1, keyId: 't', bytes: bytes(1) },
        },
        message(`${id}.m`, { noticeId: id }),
      ]
      await store.write([...whole('a', 0), ...whole('b', 1)])
      const b = { ...a, noticeId: 'b' }
      await store.removeRehearsal(a)
      await store.removeRehearsal(b)
      expect(
        [await store.events(a), await store.documents(a), await store.outbox(a)].map(({ length }) => length),
      ).toEqual([1, 1, 1])
      expect(await store.notice(b)).toBeUndefined()
      expect([await store.events(b), await store.documents(b), await store.outbox(b)].flat()).toEqual([])
      expect(await store.attachment(b, 'need')).toBeUndefined()
      expect(await store.ownCopy(a, 1)).toBeDefined()
      expect(await store.ownCopy(b, 1)).toBeUndefined()
      expect(await store.attachment(a, 'need')).toBeDefined()
    })

    it('finds what was done with one subject, and what was done since', async () => {
      const store = await fresh()
      const line = (sequence: number, over: Partial<AuditRow>): Write => {
        const write = auditRow(sequence)
        return write.into === 'audit' ? { into: 'audit', row: { ...write.row, ...over } } : write
      }
      await store.write([
        line(1, { subject: 'KOL-b' }),
        line(2, { at: '2026-03-03T09:00:00.000Z' }),
        line(3, { municipality: 'nyborg' }),
      ])
      const about = await store.auditAbout({ municipality: 'kolding', subject: 'KOL-a' })
      expect(about.map(row => row.sequence)).toEqual([2])
      const since = await store.auditSince({ municipality: 'kolding', at: '2026-03-03T00:00:00.000Z' })
      expect(since.map(row => row.sequence)).toEqual([2])
    })

    it('adds counts up over days, and gives the days of one name', async () => {
      const store = await fresh()
      const count = (day: string, name: string, total: number): Write => ({
        into: 'counts',
        row: { municipality: 'kolding', day, name, about: 'x', total },
      })
      await store.write([
        count('2026-03-01', 'turn', 2),
        count('2026-03-02', 'turn', 3),
        count('2026-03-02', 'notice', 1),
      ])
      const days = { from: '2026-03-01', to: '2026-03-02' }
      const totals = await store.countTotals('kolding', days)
      expect(totals.toSorted((one, other) => one.total - other.total)).toEqual([
        { name: 'notice', about: 'x', total: 1 },
        { name: 'turn', about: 'x', total: 5 },
      ])
      expect((await store.counts('kolding', { ...days, name: 'notice' })).map(row => row.total)).toEqual([1])
    })

    it('keeps the newest of what was found when everything was read through', async () => {
      const store = await fresh()
      const found = (total: number): Write => ({
        into: 'checks',
        row: { municipality: 'kolding', name: 'log', at: '2026', total, wrong: null, head: 'h' },
      })
      await store.write([found(1)])
      await store.write([found(2)])
      expect(await store.checks('kolding')).toEqual([
        { municipality: 'kolding', name: 'log', at: '2026', total: 2, wrong: null, head: 'h' },
      ])
    })

    it('keeps the first bytes of a document and refuses any later ones', async () => {
      const store = await fresh()
      await store.write([document('a', 'doc', 'token'), documentBytes('a', 'doc', 'first')])
      expect(await store.write([documentBytes('a', 'doc', 'second')])).toBe('taken')
      expect((await store.documentBytes(a, 'doc'))?.sha256).toBe('first')
      expect((await store.documentBytes(a, 'doc'))?.bytes).toEqual(bytes(9, 0, 9))
      expect(await store.documentByToken({ municipality: 'kolding', tokenHash: 'token' })).toMatchObject({
        id: 'doc',
      })
    })

    it("keeps the first own copy of a version, and finds copies by where their notices' ids begin", async () => {
      const store = await fresh()
      const copy = (noticeId: string, version: number, over: Partial<OwnCopyRow> = {}) =>
        ownCopy({ ...a, noticeId, version, ...over })
      await store.write([copy('0a1', 2), copy('0a1', 1), copy('0a2', 1), copy('0b1', 1)])
      expect(await store.write([copy('0a1', 1, { parts: 'later' })])).toBe('taken')
      expect(await store.ownCopy({ ...a, noticeId: '0a1' }, 1)).toEqual(copy('0a1', 1).row)
      expect(await store.ownCopy({ ...a, noticeId: '0a1' }, 3)).toBeUndefined()
      const found = async (idBegins: string) =>
        (await store.ownCopies({ municipality: 'kolding', idBegins })).map(row => [row.noticeId, row.version])
      expect(await found('0a1')).toEqual([
        ['0a1', 1],
        ['0a1', 2],
      ])
      expect(await found('0a')).toHaveLength(3)
      expect(await found('0c')).toEqual([])
      expect(await store.ownCopies({ municipality: 'nyborg', idBegins: '0a' })).toEqual([])
    })

    it('lists documents with and without their bytes', async () => {
      const store = await fresh()
      await store.write([
        document('a', 'doc-1', 't1'),
        documentBytes('a', 'doc-1', 'hash'),
        document('a', 'doc-2', 't2'),
      ])
      const rows = await store.documents(a)
      expect(rows.map(({ id, sha256 }) => [id, sha256])).toEqual([
        ['doc-1', 'hash'],
        ['doc-2', null],
      ])
    })

    it('finds the newest attachment, or the newest up to a version', async () => {
      const store = await fresh()
      const need = (version: number): Write => ({
        into: 'attachments',
        row: { ...a, name: 'need', version, keyId: 'test', bytes: bytes(version) },
      })
      await store.write([need(1), need(3)])
      expect((await store.attachment(a, 'need'))?.version).toBe(3)
      expect((await store.attachment(a, 'need', 2))?.version).toBe(1)
      expect(await store.attachment(a, 'contact')).toBeUndefined()
    })

    it('offers only messages that wait and are due, the longest waiting first', async () => {
      const store = await fresh()
      await store.write([
        event('a', 1),
        message('later', { nextAt: '2026-03-03T00:00:00.000Z' }),
        message('second', { nextAt: '2026-03-02T08:00:00.000Z' }),
        message('first', { nextAt: '2026-03-02T07:00:00.000Z' }),
        message('sent', { state: 'sent' }),
      ])
      const due = await store.outboxDue('2026-03-02T09:00:00.000Z', 10)
      expect(due.map(row => row.key)).toEqual(['first', 'second'])
    })

    it('tells how the post stands, by notice, by state and in all', async () => {
      const store = await fresh()
      expect(await store.outboxState()).toEqual({ pending: 0, dead: 0, oldest: null })
      await store.write([
        event('a', 1),
        event('b', 1),
        message('b', { createdAt: '2026-03-02' }),
        message('a', { createdAt: '2026-03-01' }),
        message('dead', { state: 'dead', nextAt: '2026-03-02' }),
        message('dead since', { state: 'dead', nextAt: '2026-03-03' }),
        message('other', { noticeId: 'b', state: 'sent' }),
      ])
      expect((await store.outbox(a)).map(row => row.key)).toEqual(['a', 'b', 'dead', 'dead since'])
      const dead = async (limit: number) =>
        (await store.outboxIn('kolding', { state: 'dead', limit })).map(row => row.key)
      expect(await dead(9)).toEqual(['dead since', 'dead'])
      expect(await dead(1)).toEqual(['dead since'])
      expect(await store.outboxState()).toEqual({ pending: 2, dead: 2, oldest: '2026-03-01' })
    })

    it('tells under which keys notices stand, each pair once', async () => {
      const store = await fresh()
      expect(await store.keysInUse()).toEqual([])
      for (const [id, keyId, receiptKey] of [
        ['a', 'old', 'r'],
        ['b', 'new', 'r'],
        ['c', 'new', 'r'],
      ] as const)
        await store.write([notice(id, { keyId, receiptKey })])
      expect((await store.keysInUse()).toSorted((x, y) => x.keyId.localeCompare(y.keyId))).toEqual([
        { keyId: 'new', receiptKey: 'r' },
        { keyId: 'old', receiptKey: 'r' },
      ])
    })

    it('gives an attempt to one of two that try', async () => {
      const store = await fresh()
      const attempt: Write = {
        into: 'attempts',
        row: { municipality: 'kolding', key: 'm', attempt: 1, at: '2026' },
      }
      const results = await Promise.all([store.write([attempt]), store.write([attempt])])
      expect(results.sort()).toEqual(['taken', 'written'])
    })

    it('lets fifty who write at once through one at a time', async () => {
      const store = await fresh()
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          store.write([event('a', 1), notice('a', { fingerprint: String(index) })]),
        ),
      )
      expect(results.filter(result => result === 'written')).toHaveLength(1)
      expect(await store.events(a)).toHaveLength(1)
    })

    it('lets one that is refused spoil nothing for those who write beside it', async () => {
      const store = await fresh()
      const results = await Promise.all([
        store.write([event('a', 1), notice('a')]),
        store.write([notice('c'), event('a', 1)]),
        store.write([event('b', 1), notice('b')]),
      ])
      expect(results).toEqual(['written', 'taken', 'written'])
      expect((await store.queue('kolding', { limit: 9 })).map(row => row.id)).toEqual(['a', 'b'])
    })

    it('reads the audit from where one left off', async () => {
      const store = await fresh()
      await store.write([auditRow(1), auditRow(2), auditRow(3)])
      expect((await store.lastAudit('kolding'))?.sequence).toBe(3)
      expect((await store.audit('kolding', { after: 1, limit: 1 })).map(row => row.sequence)).toEqual([2])
      expect(await store.write([auditRow(3)])).toBe('taken')
    })
  })
}
