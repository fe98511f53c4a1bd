import { describe, expect, it } from 'vitest'
import { packs } from '../../../flows/policies/index.ts'
import type { Pack } from '../../../flows/policies/pack.ts'
import { channelOf } from '../../../src/core/policy/channel-of.ts'
import { rule } from '../../../src/core/policy/rule.ts'

const packOf = (id: string): Pack => {
  const pack = packs[id]
  if (!pack) throw new Error(`no pack ${id}`)
  return pack
}

describe('which rule a situation falls under', () => {
  it.each([
    [{}, 'audio_meeting'],
    [{ medium: 'audio', setting: 'office' }, 'audio_meeting'],
    [{ medium: 'audio', setting: 'home' }, 'audio_meeting'],
    [{ setting: 'phone' }, 'audio_phone'],
    [{ medium: 'audio', setting: 'virtual' }, 'virtual'],
    [{ medium: 'screen' }, 'virtual_video'],
    [{ medium: 'video', setting: 'virtual' }, 'virtual_video'],
    [{ medium: 'video', setting: 'office' }, 'video_office'],
    [{ medium: 'video', setting: 'home' }, 'video_home'],
    [{ medium: 'fixed_camera', setting: 'office' }, 'fixed_camera_home'],
    [{ medium: 'ai_transcript', setting: 'phone' }, 'ai_transcript'],
  ] as const)('%o is %s', (situation, channel) => {
    expect(channelOf(situation)).toBe(channel)
  })
})

describe('Kolding', () => {
  const kolding = packOf('kolding')

  it('is asked before the meeting, and the employee concerned decides', () => {
    const ruling = rule({ medium: 'audio', setting: 'office' }, kolding)
    expect(ruling).toMatchObject({
      word: 'request',
      openness: 'ask',
      noticeWhen: 'before',
      addressee: 'employee',
      reason: 'helps',
      needWeight: 'most_often_accepted',
      refusalReasoned: 'yes',
      colleague: 'told_before',
      minutes: 'on_request',
    })
    expect(ruling.sources).toEqual(['kolding_page'])
  })

  it('is silent where its page is silent', () => {
    for (const situation of [{ setting: 'virtual' }, { medium: 'video' }, { medium: 'ai_transcript' }]) {
      expect(rule(situation, kolding)).toMatchObject({ openness: 'unknown', acceptance: 'unknown' })
    }
    expect(rule({}, kolding)).toMatchObject({
      staffRecording: 'unknown',
      privateOnly: 'unknown',
      helpers: 'unknown',
      publish: 'unknown',
      complaint: 'unknown',
      noticeForm: 'unknown',
      schools: 'unknown',
    })
  })

  it('wants to be told of filming at home, as a newspaper reports, and is not said to need a yes', () => {
    const ruling = rule({ medium: 'video', setting: 'home' }, kolding)
    expect(ruling).toMatchObject({
      noticeRequired: 'yes',
      acceptance: 'unknown',
      consequence: 'police_report',
      basis: 'reported',
      word: 'request',
    })
    expect(ruling.sources).toEqual(['kolding_page', 'ops_indsigt_2022'])
  })

  it('has a number to call and a citizens’ adviser, named in the language asked for', () => {
    expect(rule({}, kolding, 'da').parameters).toMatchObject({
      authority: 'Kolding Kommune',
      body: 'kommunen',
      phone: '79 79 79 79',
      adviserPhone: '79 79 06 79',
      checkedOn: '24. november 2026',
    })
    expect(rule({}, kolding, 'en').parameters).toMatchObject({
      authority: 'Kolding Municipality',
      Body: 'The municipality',
      checkedOn: '24 November 2026',
    })
  })

  it('tells which fields of the pack it went by', () => {
    expect(rule({}, kolding).because).toContainEqual({
      field: 'channels.audio_meeting.default',
      value: 'request',
    })
  })
})
