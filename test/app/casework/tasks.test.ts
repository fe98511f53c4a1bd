import { describe, expect, it } from 'vitest'
import { doCasework } from '../../../src/app/casework/do-casework.ts'
import { openNotice } from '../../../src/app/casework/open-notice.ts'
import { type DecisionInput, decideNotice } from '../../../src/app/decision/decide-notice.ts'
import { previewDecision } from '../../../src/app/decision/preview-decision.ts'
import { findNotices } from '../../../src/app/inbox/find-notices.ts'
import { ownNews } from '../../../src/app/inbox/own-news.ts'
import { raiseAlarms } from '../../../src/app/jobs/raise-alarms.ts'
import { readStatus } from '../../../src/app/notice/read-status.ts'
import { colleagueWrite } from '../../../src/app/staff/colleagues.ts'
import { testDeps, today } from '../../deps.ts'
import { readingOf } from '../given-reading.ts'
import { fields, ida, send } from '../sending.ts'

const municipality = 'kolding'
const meetingAt = '2027-01-20T10:00:00+01:00'

const answered = async (more: Partial<DecisionInput>) => {
  const state = { now: today }
  const deps = await testDeps({ read: readingOf({}), clock: () => state.now })
  await deps.store.write([colleagueWrite(deps, ida)])
  const { receipt } = await send(deps, { fields: { ...fields, meetingAt } })
  const about = { municipality, reference: receipt.reference }
  await doCasework(deps, ida, { ...about, act: 'take' })
  const answer = (version: number, said: Partial<DecisionInput>) =>
    decideNotice(deps, ida, { ...about, version, outcome: 'accepted', replaces: version > 1, ...said })
  await answer(1, more)
  await readStatus(deps, receipt)
  await deps.settled()
  const listed = async () =>
    (await findNotices(deps, ida, { municipality, view: 'promised', search: '', limit: 9 })).rows.length
  const on = (day: string) => {
    state.now = new Date(`${day}T09:00:00+01:00`)
  }
  return { deps, receipt, about, answer, listed, on }
}

const task = { taskBy: '2026-12-15', taskWho: 'Karen Holm' }

describe('what a letter says that somebody will do', () => {
  it('is a promise that stands until somebody says that it is done', async () => {
    const { deps, about, listed } = await answered({ message: 'Karen sender et notat.', ...task })
    expect(await listed()).toBe(1)
    expect((await openNotice(deps, ida, about)).tasks).toMatchObject([
      { who: 'Karen Holm', said: 'Karen sender et notat.' },
    ])
    await doCasework(deps, ida, { ...about, act: 'task' })
    expect(await listed()).toBe(0)
    expect((await openNotice(deps, ida, about)).tasks).toEqual([])
  })

  it('is recalled once, two working days before its day, however far the meeting is', async () => {
    const { deps, on } = await answered(task)
    on('2026-12-10')
    expect(await raiseAlarms(deps)).toBe(0)
    on('2026-12-11')
    expect(await raiseAlarms(deps)).toBe(1)
    expect(await raiseAlarms(deps)).toBe(0)
    expect((await ownNews(deps, ida, municipality)).map(({ kind }) => kind)).toContain('promised')
  })

  it('is taken back by no later answer that says nothing of it', async () => {
    const { answer, listed } = await answered(task)
    await answer(2, { message: 'Vi mødes i lokale 2.' })
    expect(await listed()).toBe(1)
  })

  it('needs a day that is ahead, and is of whoever writes it where nobody is named', async () => {
    const given = (said: Partial<DecisionInput>) =>
      answered(said).then(
        () => ({}),
        error => error.fields,
      )
    expect(await given({ ...task, taskBy: '2026-01-05' })).toHaveProperty('taskBy')
    expect(await given({ taskWho: 'Karen Holm' })).toEqual({ taskBy: 'required' })
    const { deps, about } = await answered({ ...task, taskWho: ' ' })
    expect((await openNotice(deps, ida, about)).tasks).toMatchObject([{ who: ida.name }])
  })

  it.each([
    ['Karen Holm sender et notat til jer senest den 15. december.', '2026-12-15'],
    ['Karen Holm will send you a note by 15 December.', '2026-12-15'],
    ['Karen Holm sender et notat til jer.', undefined],
    ['Vi ses den 20. januar 2027.', undefined],
    ['Vi skrev til dig den 2. januar 2026.', undefined],
  ])('is offered where the text names a day ahead without a meeting: %s', async (message, day) => {
    const { deps, about } = await answered({})
    const said = { ...about, version: 2, outcome: 'accepted', replaces: true, message }
    expect((await previewDecision(deps, ida, said)).recall?.day.slice(0, 10)).toBe(day)
    expect((await previewDecision(deps, ida, { ...said, ...task })).recall).toBeUndefined()
  })
})
