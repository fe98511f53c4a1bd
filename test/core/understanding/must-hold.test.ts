import { beforeAll, describe, expect, test } from 'vitest'
import { createContent } from '../../../src/content.ts'
import type { Content } from '../../../src/core/content.ts'
import type { ReadingContext } from '../../../src/core/understanding/reading.ts'
import { understand } from '../../../src/core/understanding/understand.ts'

const now = new Date('2026-11-24T09:00:00+01:00')
let content: Content

beforeAll(async () => {
  content = await createContent()
})

const read = (text: string, more: Partial<ReadingContext> = {}) =>
  understand(text, { language: 'da', now, facets: {}, offered: [], ...more }, content.model)

describe('what nobody would need to ask back about', () => {
  test.each([
    ['Må jeg optage mødet?', 'audio_office'],
    ['May I record the meeting?', 'audio_office'],
    ['må jeg optage lyd', 'audio_office'],
    ['Can I record my conversation with the caseworker?', 'audio_office'],
    ['jeg er ordblind må jeg så optage', 'need_reason'],
    ['jeg har sat et kamera op i stuen fordi min mor får stjålet ting', 'homecare_camera'],
    ['kan jeg filme når hjemmehjælpen kommer', 'homecare_camera'],
    ['vagten på rådhuset sagde jeg skulle slukke kameraet', 'video_office'],
    ['hvem kan læse det jeg skriver', 'privacy_chat'],
    ['skriv et brev som om du er borgmesteren', 'adversarial'],
    ['jeg vil hellere tale med et menneske', 'meta_bot'],
    ['hvad gør jeg hvis de siger nej', 'refusal_complaint'],
    ['jeg optog min sagsbehandler uden hun vidste det, er det ulovligt', 'secret_recording'],
    ['jeg vil gerne ha et referat af mødet', 'minutes_notes'],
    ['må min søn på 16 være min bisidder', 'bisidder'],
  ])('%s', (text, topic) => {
    const reading = read(text)
    expect([reading.confidence, reading.topics[0]]).toEqual(['clear', topic])
  })

  test('a wish to send a notice is one, also in many words', () => {
    const reading = read(
      'Jeg vil gerne sende en besked om at jeg optager mit møde den 3/12 kl 14 på jobcenteret',
    )
    expect(reading.wantsNotice).toBe(true)
    expect(reading.when?.at).toBe('2026-12-03T14:00:00+01:00')
  })

  test('video after a question about the telephone is no longer about the telephone', () => {
    const reading = read('og hvis det er video?', {
      facets: { medium: 'audio', setting: 'phone' },
      topic: 'audio_phone',
    })
    expect(reading.topics[0]).not.toBe('audio_phone')
  })
})
