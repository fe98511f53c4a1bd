import { expect, it } from 'vitest'
import { changeNotice } from '../../../src/app/change-notice.ts'
import { submitNotice } from '../../../src/app/submit-notice.ts'
import { type NoticeFields, noticeFields } from '../../../src/core/notice/fields.ts'
import { fields, sealed } from '../../app/sending.ts'
import { wordsOf } from '../pages.ts'
import { browserOf, cookieOf, staffSite } from './staff-site.ts'

type Behalf = 'onBehalfOf' | 'represented' | 'relation' | 'authority'

const other: Required<Omit<NoticeFields, 'need' | 'needText' | Behalf>> = {
  medium: 'video',
  setting: 'home',
  meetingAt: '2026-12-17T13:30:00+01:00',
  meetingUnknown: true,
  severalMeetings: 'hver torsdag',
  place: 'Nytorv 11',
  department: 'Borgerservice',
  employee: 'Lone Hansen',
  scope: 'kun den første time',
  listeners: 'helper',
  othersPresent: 'min datter',
  alternatives: ['minutes'],
  staffMayRecord: false,
  cameraPosition: 'i stuen',
  switchOff: true,
  caseNumber: '24/12345',
  language: 'arabisk',
  easyRead: true,
}

const sent = async () => {
  const at = await staffSite()
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const contact = { name: 'Åse Prøvesen', reply: 'phone', phone: '20 12 34 56' }
  const sending = { state: sealed(at.deps, { fields }), contact, confirmed: true, key: 'changed' }
  const { receipt } = await submitNotice(at.deps, sending)
  const read = async () =>
    wordsOf(await (await ida.get(`/staff/kolding/notices/${receipt.reference}`)).text())
  return { at, receipt, read }
}

it('a time the citizen no longer knows, and one they know again, are told to staff as times', async () => {
  const { at, receipt, read } = await sent()
  await changeNotice(at.deps, { ...receipt, version: 1, fields: { meetingUnknown: true } })
  expect(await read()).toMatch(/Tidspunkt: .*Tidspunktet er ikke aftalt/)
  await changeNotice(at.deps, { ...receipt, version: 2, fields: { meetingAt: other.meetingAt } })
  expect(await read()).toMatch(/Tidspunktet er ikke aftalt .*17\. december 2026/)
})

it.each(Object.keys(noticeFields.shape).filter(name => name in other))(
  'staff can open a notice whose %s the citizen changed',
  async name => {
    const { at, receipt, read } = await sent()
    const { cameraPosition, switchOff } = other
    const ofCamera = { medium: 'fixed_camera', setting: 'home', cameraPosition, switchOff }
    const fields =
      name in ofCamera && name !== 'medium' ? ofCamera : { [name]: other[name as keyof typeof other] }
    await changeNotice(at.deps, { ...receipt, version: 1, fields })
    expect(await read()).toContain('Borgeren rettede')
  },
)
