import { expect, test } from 'vitest'
import { fillForm } from '../../../src/app/conversation/fill-form.ts'
import { changeNotice } from '../../../src/app/notice/change-notice.ts'
import { readStatus } from '../../../src/app/notice/read-status.ts'
import { testDeps } from '../../deps.ts'
import { fields, refusalOf, send } from '../sending.ts'
import { type Talk, talk } from '../talk.ts'

const form = {
  medium: 'audio',
  setting: 'office',
  meetingDay: '2026-12-03',
  meetingTime: '10:00',
  department: 'Jobcenteret',
}

const inWords = async (): Promise<Talk> => {
  const citizen = await talk()
  await citizen.says('Jeg vil lave en anmodning om et fast kamera hjemme hos mig i morgen kl. 10')
  return citizen
}

const byButtons = async (): Promise<Talk> => {
  const citizen = await talk()
  for (const choice of ['notice.start', 'field.medium.fixed_camera', 'field.setting.home'])
    await citizen.picks(choice)
  await citizen.says('i morgen kl. 10')
  return citizen
}

test.each([
  ['in words', inWords],
  ['by buttons', byButtons],
])('where a camera sits is forgotten when it is only sound that is recorded (%s)', async (_how, begun) => {
  const citizen = await begun()
  await citizen.says('Hjemmeplejen')
  await citizen.says('i stuen')
  expect((await citizen.says('ja')).notice?.fields).toMatchObject({
    cameraPosition: 'I stuen',
    switchOff: true,
  })
  await citizen.picks('notice.check')
  await citizen.picks('change.medium')
  const { notice } = await citizen.picks('field.medium.audio')
  expect(notice?.fields).toMatchObject({ medium: 'audio', department: 'Hjemmeplejen' })
  expect(notice?.fields).not.toHaveProperty('cameraPosition')
  expect(notice?.fields).not.toHaveProperty('switchOff')
})

test('the form asks about words that have no place, keeps no choice that has none beside the rest, nor what this authority does not ask', async () => {
  const deps = await testDeps()
  const more = { switchOff: 'yes', authority: 'written', staffMayRecord: 'yes' }
  const placed = { ...form, ...more, cameraPosition: 'i stuen', relation: 'nabo' }
  expect(await refusalOf(fillForm(deps, { municipality: 'kolding', input: placed }))).toEqual({
    code: 'invalid_fields',
    fields: { cameraPosition: 'no_place_fixedCamera', relation: 'no_place_actsForAnother' },
  })
  const { turn, check } = await fillForm(deps, { municipality: 'kolding', input: { ...form, ...more } })
  expect(Object.keys(turn.notice?.fields ?? {}).sort()).toEqual([
    'department',
    'medium',
    'meetingAt',
    'setting',
  ])
  expect(check?.rows.map(({ field }) => field)).not.toContain('authority')
})

test('what is sent from before the check page is what would have stood there', async () => {
  const deps = await testDeps()
  const { receipt } = await send(deps, {
    fields: { ...fields, cameraPosition: 'i stuen', staffMayRecord: true, authority: 'written' },
  })
  const { reference, code } = receipt
  const sent = await readStatus(deps, { reference, code })
  for (const field of ['cameraPosition', 'staffMayRecord', 'authority'])
    expect(sent.fields).not.toHaveProperty(field)
  const camera = { medium: 'fixed_camera', cameraPosition: 'i stuen', switchOff: true }
  const changed = await changeNotice(deps, { reference, code, version: 1, fields: camera })
  expect(changed.fields).toMatchObject({ cameraPosition: 'i stuen' })
  const back = await changeNotice(deps, { reference, code, version: 2, fields: { medium: 'audio' } })
  expect(back.fields).not.toHaveProperty('cameraPosition')
})
