import { describe, expect, it } from 'vitest'
import { readingOf } from '../../../app/given-reading.ts'
import { fields, send } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, staffSite } from '../staff-site.ts'

const offered = async (message: string, wishes: Record<string, string> = {}) => {
  const at = await staffSite({ read: readingOf({}) })
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const alternatives = Object.keys(wishes).map(name => name.slice('wish.'.length)) as (
    | 'interpreter'
    | 'minutes'
  )[]
  const { receipt } = await send(at.deps, { fields: { ...fields, alternatives } })
  const page = `/staff/kolding/notices/${receipt.reference}`
  const form = { version: '1', outcome: 'accepted', message, ...wishes }
  const letter = await (await ida.post(`${page}/letter`, form)).text()
  const notice = async () => wordsOf(await (await ida.get(page)).text())
  return { letter, notice, sends: (more: object) => ida.post(`${page}/decision`, { ...form, ...more }) }
}

describe('a letter that names a day on which something is to be done', () => {
  it('offers a reminder before it is sent, and makes none by itself', async () => {
    const { letter, notice, sends } = await offered('Karen sender et notat senest den 15. december.')
    expect(wordsOf(letter)).toContain(da('staff:task.offer.texts', { day: '15. december 2026' }))
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

  it('offers one where something granted has to be ready for the meeting, and says that the answer tells what', async () => {
    const { letter, notice, sends } = await offered('', { 'wish.interpreter': 'yes' })
    expect(wordsOf(letter)).toContain(da('staff:task.offer.wishes', { day: '26. november 2026' }))
    await sends({ taskBy: '2026-11-26', taskWho: 'Karen' })
    expect(await notice()).toContain(
      `${da('staff:task.one', { who: 'Karen', day: '26. november 2026' })} ${da('staff:task.seeAnswer')}`,
    )
  })

  it.each([
    ['is answered later', { 'wish.interpreter': 'later' }],
    ['is made at the meeting', { 'wish.minutes': 'yes' }],
  ])('offers none where what was wished %s', async (_, wishes) => {
    const { letter } = await offered('', wishes)
    expect(letter).not.toContain('name="taskBy"')
  })
})
