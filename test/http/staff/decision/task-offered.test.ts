import { describe, expect, it } from 'vitest'
import { readingOf } from '../../../app/given-reading.ts'
import { send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, staffSite } from '../staff-site.ts'

const offered = async (message: string) => {
  const at = await staffSite({ read: readingOf({}) })
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const page = `/staff/kolding/notices/${(await send(at.deps)).receipt.reference}`
  const form = { version: '1', outcome: 'accepted', message }
  const letter = await (await ida.post(`${page}/letter`, form)).text()
  const notice = async () => wordsOf(await (await ida.get(page)).text())
  return { letter, notice, sends: (more: object) => ida.post(`${page}/decision`, { ...form, ...more }) }
}

describe('a letter that names a day on which something is to be done', () => {
  it('offers a reminder before it is sent, and makes none by itself', async () => {
    const { letter, notice, sends } = await offered('Karen sender et notat senest den 15. december.')
    expect(wordsOf(letter)).toContain(da('staff:task.offer', { day: '15. december 2026' }))
    expect(letter).toMatch(/name="taskBy" value="2026-12-15"(?! checked)/)
    await sends({})
    expect(await notice()).not.toContain(da('staff:task.done'))
  })

  it('makes one where that was wished, which the page of the notice shows until it is done', async () => {
    const { notice, sends } = await offered('Karen sender et notat senest den 15. december.')
    await sends({ taskBy: '2026-12-15', taskWho: 'Karen' })
    expect(await notice()).toContain(da('staff:task.one', { who: 'Karen', day: '15. december 2026' }))
  })

  it('offers none where the letter names no day', async () => {
    const { letter } = await offered('Karen sender et notat.')
    expect(letter).not.toContain('name="taskBy"')
  })
})
