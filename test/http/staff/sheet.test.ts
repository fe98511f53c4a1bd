import { describe, expect, it } from 'vitest'
import { outcomes } from '../../../src/core/notice/outcome.ts'
import { stanceOf, stances } from '../../../src/core/notice/stance.ts'
import { send } from '../../app/sending.ts'
import { wordsOf } from '../pages.ts'
import { browserOf, cookieOf, staffSite } from './staff-site.ts'

const saysYes = /\b(fået ja|må optage|told yes|may record|har sagt, at|have said that|has said that)/i
const saysNo = /\b(fået nej|told no)\b/i

describe('the sheet for the meeting', () => {
  it('never says one thing to the employee and another to the citizen, in either language', async () => {
    const { deps } = await staffSite()
    for (const stance of stances)
      for (const language of ['da', 'en'] as const) {
        const [staff, citizen] = (['staff', 'citizen'] as const).map(side =>
          deps.content.translate(language)(`staff:sheet.${side}.${stance}`),
        )
        const isYes = stance === 'told' || (stance.startsWith('may') && stance !== 'may_not')
        for (const words of [staff ?? '', citizen ?? '']) {
          expect(`${stance}: ${words}`).toMatch(
            isYes ? saysYes : stance === 'may_not' ? saysNo : /not been told|ikke fået et ja/,
          )
          if (isYes) expect(words).not.toMatch(saysNo)
        }
      }
  })

  it('takes a side for every answer, and waits without one', () => {
    for (const outcome of outcomes) expect(stances).toContain(stanceOf(outcome))
    expect(stanceOf(undefined)).toBe('wait')
  })

  it('is printed from the answer that was given', async () => {
    const at = await staffSite()
    const { receipt } = await send(at.deps)
    const page = `/staff/kolding/notices/${receipt.reference}`
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    const words = async () => wordsOf(await (await ida.get(`${page}/sheet`)).text())
    expect(await words()).toContain('Intet svar er ikke et ja')
    await ida.post(`${page}/decision`, { outcome: 'accepted', version: '1' })
    expect(await words()).toContain('Borgeren har fået ja til at optage')
  })
})
