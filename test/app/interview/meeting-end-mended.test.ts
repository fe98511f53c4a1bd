import { describe, expect, test } from 'vitest'
import { askedFor } from '../noted.ts'

const told = async (language: 'da' | 'en', ...texts: string[]) => {
  const citizen = await askedFor(language, 'meetingAt')
  let turn = citizen.turn()
  for (const text of texts) turn = await citizen.says(text)
  return turn
}

describe('an end that is put right', () => {
  test.each<['da' | 'en', string[], object]>([
    ['da', ['torsdag kl. 13-14', 'nej, det slutter kl. 15'], { meetingEnd: '15.00' }],
    ['da', ['torsdag kl. 13-14', 'nej, mødet er først færdigt kl. halv fire'], { meetingEnd: '15.30' }],
    ['da', ['torsdag kl. 13', 'nej, det ender kl. 3'], { meetingEnd: '15.00' }],
    ['en', ['Thursday from 1 to 2 pm', 'no, it ends at 3 pm'], { meetingEnd: '15:00' }],
  ])('leaves the beginning, %s: %j', async (language, texts, fields) => {
    const { notice, messages } = await told(language, ...texts)
    expect(notice?.fields).toMatchObject({ meetingAt: '2026-11-26T13:00:00+01:00', ...fields })
    expect(JSON.stringify(messages)).toMatch(/13[.:]00 (til|until) 15[.:][03]0/)
  })

  test('and lies before the beginning has both asked for again', async () => {
    const { notice } = await told('da', 'torsdag kl. 13-14', 'nej, det slutter kl. 12')
    expect(notice?.asking).toBe('meetingAt')
    expect(notice?.fields).not.toHaveProperty('meetingEnd')
  })
})
