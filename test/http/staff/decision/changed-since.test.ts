import { expect, it } from 'vitest'
import { type FieldName, fieldRow, fieldsWhere } from '../../../../flows/fields.ts'
import { changeNotice } from '../../../../src/app/notice/change-notice.ts'
import { submitNotice } from '../../../../src/app/notice/submit-notice.ts'
import { fields, sealed } from '../../../app/sending.ts'
import { da } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, staffSite } from '../staff-site.ts'

const meetingAt = '2026-12-17T13:30:00+01:00'

/** Another value than the notice has. */
const anotherOf = (field: FieldName): unknown => {
  const row = fieldRow(field)
  if (row.kind === 'one') return row.values[1]
  if (row.kind === 'list') return row.values.slice(0, 1)
  if (row.kind === 'yesNo') return true
  return row.kind === 'moment' ? meetingAt : 'skrevet om'
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
  expect(await read()).toMatch(new RegExp(`Tidspunkt: .*${da('letters:notice.meetingUnknown')}`))
  await changeNotice(at.deps, { ...receipt, version: 2, fields: { meetingAt: meetingAt } })
  expect(await read()).toMatch(new RegExp(`${da('letters:notice.meetingUnknown')} .*17\\. december 2026`))
})

it.each(fieldsWhere(({ group }) => group !== 'why' && group !== 'behalf'))(
  'staff can open a notice whose %s the citizen changed',
  async name => {
    const { at, receipt, read } = await sent()
    const ofCamera = { medium: 'fixed_camera', setting: 'home', cameraPosition: 'i stuen', switchOff: true }
    const fields = fieldRow(name).group === 'camera' ? ofCamera : { [name]: anotherOf(name) }
    await changeNotice(at.deps, { ...receipt, version: 1, fields })
    expect(await read()).toContain(da('staff:course.changed'))
  },
)
