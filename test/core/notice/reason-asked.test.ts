import { describe, expect, it } from 'vitest'
import { packs } from '../../../flows/policies/index.ts'
import { kolding } from '../../../flows/policies/kolding.ts'
import { type ChannelName, channelNames, type Pack } from '../../../flows/policies/pack.ts'
import { readyValuesHere } from '../../../src/core/notice/fields/applicable.ts'
import { media, settings } from '../../../src/core/notice/fields/field-schema.ts'
import { reasonIsRequired } from '../../../src/core/notice/fields/missing.ts'
import { reasonsAsked } from '../../../src/core/notice/fields/reason-asked.ts'

/** Kolding, had it required a reason in these channels. */
const requiring = (...names: readonly ChannelName[]): Pack => {
  const channels = { ...kolding.channels }
  for (const name of names) channels[name] = { ...channels[name], reason: 'required' }
  return { ...kolding, channels }
}

const everyPack: [string, Pack][] = [
  ...Object.entries(packs),
  ...channelNames.map((name): [string, Pack] => [`a reason for ${name} alone`, requiring(name)]),
  ['a reason for everything', requiring(...channelNames)],
  [
    'no homes and no schools',
    { ...requiring(...channelNames), notOurs: ['homecare_camera', 'children_school'] },
  ],
]

describe('what is said beforehand to need a reason', () => {
  it.each(everyPack)('is what then needs one (%s)', (_name, pack) => {
    const asked = reasonsAsked(pack)
    for (const medium of media)
      for (const setting of settings) {
        const isOffered =
          readyValuesHere('medium', pack).includes(medium) &&
          readyValuesHere('setting', pack).includes(setting)
        const isNamed = asked.some(
          ({ medium: named, where }) => named === medium && (where === undefined || where.includes(setting)),
        )
        if (isOffered)
          expect(isNamed, `${medium}, ${setting}`).toBe(reasonIsRequired({ medium, setting }, pack))
      }
  })

  it('names the meetings where they decide, and nothing that cannot be chosen', () => {
    expect(reasonsAsked(requiring('audio_phone'))).toEqual([{ medium: 'audio', where: ['phone'] }])
    expect(reasonsAsked(requiring('fixed_camera_home'))).toEqual([{ medium: 'fixed_camera' }])
    expect(reasonsAsked({ ...requiring('fixed_camera_home'), notOurs: ['homecare_camera'] })).toEqual([])
    expect(reasonsAsked(kolding)).toEqual([])
  })
})
