import { describe, expect, it } from 'vitest'
import { decideNotice } from '../../src/app/decision/decide-notice.ts'
import { ida } from '../app/sending.ts'
import { da } from '../said.ts'
import { sentOne } from './sent-one.ts'

/** Of each row that offers to change: the place on the page it leads to, and the field it asks for. */
const mends = (html: string) =>
  [...html.matchAll(/formaction="[^"]*#field-(\w+)" name="action" value="change\.(\w+)"/g)].map(
    ([, at = '', field = '']) => ({ at, field }),
  )

describe('a row of the status page', () => {
  it('leads to the field that changes it, open on its page also where it is folded', async () => {
    const { ask } = await sentOne()
    const rows = mends((await ask()).html)
    expect(rows.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['medium', 'meetingAt', 'department']),
    )
    const folded: string[] = []
    for (const { at, field } of rows) {
      expect(at).toBe(field)
      const { response, html } = await ask({ action: `change.${field}` })
      expect([response.status, html.includes(`id="field-${field}"`)]).toEqual([200, true])
      const [, before = '', open] = /^([\s\S]*)<details class="more"( open)?/.exec(html) ?? []
      const isFolded = !before.includes(`id="field-${field}"`)
      expect(open !== undefined, field).toBe(isFolded)
      if (isFolded) folded.push(field)
    }
    expect(folded).toContain('medium')
  })

  it('leads to the date where it says that the time is not known', async () => {
    const { ask } = await sentOne()
    const { html } = await ask({
      action: 'change_confirmed',
      version: '1',
      medium: 'audio',
      setting: 'office',
      department: 'Jobcenter',
      meetingUnknown: 'yes',
      meetingDay: '',
      meetingTime: '',
    })
    expect(html).toMatch(
      new RegExp(`${da('notice:option.meetingUnknown.yes')}[\\s\\S]{0,200}#field-meetingAt" name="action"`),
    )
  })

  it('offers no change once it is answered or withdrawn', async () => {
    const answered = await sentOne()
    const about = { municipality: 'kolding', reference: answered.receipt.reference }
    await decideNotice(answered.on.deps, ida, { ...about, version: 1, outcome: 'accepted' })
    const withdrawn = await sentOne()
    expect(mends((await withdrawn.ask()).html)).not.toEqual([])
    await withdrawn.ask({ action: 'withdraw_confirmed', version: '1' })
    for (const { ask } of [answered, withdrawn]) {
      const { html } = await ask()
      expect(html).toContain('<dl class="summary">')
      expect(mends(html)).toEqual([])
    }
  })
})
