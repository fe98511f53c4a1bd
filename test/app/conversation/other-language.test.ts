import { describe, expect, it } from 'vitest'
import { talk } from '../talk.ts'

describe('a message in a language we do not answer in', () => {
  it.each([
    ['Darf ich das Gespräch mit meiner Sachbearbeiterin aufnehmen?', 'de', '79 79 79 79'],
    ['Czy mogę nagrać spotkanie z urzędnikiem w gminie?', 'pl', '79 79 79 79'],
    ['هل يمكنني تسجيل الاجتماع مع البلدية؟', 'ar', '79 79 79 79'],
  ])('%s gets its fixed reply with 112 and the number', async (text, language, number) => {
    const citizen = await talk()
    const { messages } = await citizen.says(text)
    const reply = messages.find(message => message.language === language)
    expect(reply?.text).toContain('112')
    expect(reply?.text).toContain(number)
    expect(reply?.text).toContain('Kolding')
  })

  it('names the site where no number is known', async () => {
    const citizen = await talk({ municipality: 'nyborg' })
    const { messages } = await citizen.says('Darf ich das Gespräch mit meiner Sachbearbeiterin aufnehmen?')
    expect(messages.map(({ text }) => text).join()).toContain('https://nyborg.dk')
  })
})
