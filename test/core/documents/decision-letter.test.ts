import { describe, expect, it } from 'vitest'
import { packs } from '../../../flows/policies/index.ts'
import { toText } from '../../../src/core/documents/formats/text.ts'
import { decisionLetter } from '../../../src/core/documents/letters/decision-letter.ts'
import { outcomes } from '../../../src/core/notice/decision/outcome-questions.ts'
import { rule } from '../../../src/core/policy/rule.ts'
import { capital } from '../../../src/core/text/capital.ts'
import { da, en, firstSentence, withAny } from '../../said.ts'
import { ordinaryFields, refusalInput } from './samples.ts'

const letter = (more: Partial<typeof refusalInput> = {}) =>
  toText(decisionLetter({ ...refusalInput, ...more }))

describe('every letter', () => {
  it.each(outcomes)('names a person, their title, unit and direct phone: %s', outcome => {
    const text = letter({ outcome })
    for (const part of ['Pia Øster', 'socialrådgiver', 'Jobcenter Kolding', '79 79 12 34']) {
      expect(text).toContain(part)
    }
  })

  it.each(outcomes)('says which meeting, which recording and how much: %s', outcome => {
    const text = letter({ outcome })
    expect(text).toContain('torsdag den 26. november 2026 kl. 10.00')
    expect(text).toContain(`${da('notice:label.medium')}: ${capital(da('notice:value.medium.audio'))}`)
    expect(text).toContain(`${da('notice:label.scope')}: ${ordinaryFields.scope}`)
  })

  it.each(outcomes)('stands in Danish first and in English after, for those who chose it: %s', outcome => {
    const { sections, language } = decisionLetter({ ...refusalInput, outcome, language: 'en' })
    const danish = sections.filter(({ lang }) => lang === undefined)
    const english = sections.filter(({ lang }) => lang === 'en')
    expect(language).toBe('da')
    expect(english.slice(1).map(({ blocks }) => blocks.length)).toEqual(
      danish.map(({ blocks }) => blocks.length),
    )
    expect(english[0]?.heading).toBe(da('letters:english.heading'))
  })

  it('says in English too when it was written, its number, and who to ask and how', () => {
    const [, english = ''] = letter({ language: 'en' }).split(da('letters:english.heading'))
    for (const row of ['date', 'reference', 'contact', 'phone'])
      expect(english).toContain(en(`letters:letter.meta.${row}`))
    expect(english).toContain('79 79 12 34')
  })

  it('is worded for every pack and outcome, with no key left over', () => {
    for (const pack of Object.values(packs)) {
      for (const outcome of outcomes) {
        const text = letter({ outcome, pack, ruling: rule(ordinaryFields, pack), language: 'en' })
        expect(text).not.toMatch(/letters:|\{\{|undefined|null|underretning/i)
      }
    }
  })

  it('says what happens if the meeting is moved', () => {
    for (const outcome of ['noted', 'accepted', 'accepted_with_conditions', 'refused'] as const) {
      expect(letter({ outcome })).toContain(
        da('letters:letter.moved', { occasion: da('letters:occasion.office') }),
      )
    }
  })

  it('falls back to the switchboard, under its own name, where no direct number is known', () => {
    const text = letter({ signer: { name: 'Pia Øster', title: 'socialrådgiver' } })
    expect(text).toContain(`${da('letters:letter.meta.switchboard')}: 79 79 79 79`)
    expect(text).not.toContain(da('letters:letter.meta.phone'))
  })

  it.each(outcomes)('carries a number to call, whatever it answers: %s', outcome => {
    const signer = { name: 'Pia Øster', title: 'socialrådgiver' }
    expect(letter({ outcome, signer })).toContain(`${da('letters:letter.meta.switchboard')}: 79 79 79 79`)
    expect(letter({ outcome, signer: { ...signer, phone: '12 34 56 78' } })).toContain(
      `${da('letters:letter.meta.phone')}: 12 34 56 78`,
    )
  })

  it('is addressed on paper and only named elsewhere', () => {
    expect(letter()).toContain('Åse Bjørn Ælund\nSolsikkevej 12, 2. tv.\n6000 Kolding')
    expect(letter({ contact: { name: 'Åse', reply: 'email', email: 'aase@eksempel.dk' } })).not.toContain(
      'aase@',
    )
  })

  it('says which answer it replaces', () => {
    expect(letter({ replaces: { decidedAt: '2026-11-24T12:00:00.000Z' } })).toContain(
      da('letters:letter.replaces', { when: '24. november 2026' }),
    )
  })
})

describe('a letter', () => {
  it('says that a reply and a change were read, by the day they came', () => {
    const readToo = { replied: '2026-11-23T12:00:00.000Z', changed: '2026-11-22T12:00:00.000Z' }
    const text = letter({ outcome: 'accepted', readToo })
    expect(text).toContain(da('letters:letter.readToo.replied', { when: '23. november 2026' }))
    expect(text).toContain(da('letters:letter.readToo.changed', { when: '22. november 2026' }))
    expect(letter({ outcome: 'accepted' })).not.toMatch(withAny(da, 'letters:letter.readToo.replied', 'when'))
  })

  it('gives the ground of a no to a wish beside the wish, and not below the yes', () => {
    const message = 'Tolken er optaget den dag.'
    const given = { outcome: 'accepted', message } as const
    const [, yes = '', wishes = ''] = letter({ ...given, wishes: { minutes: 'no' } }).split(
      RegExp(`${da('letters:letter.heading.answer')}|${da('letters:letter.heading.wishes')}`),
    )
    expect(yes).not.toContain(message)
    expect(wishes).toMatch(RegExp(`${da('letters:letter.whyNo', { name: 'Pia Øster' })}\\s+${message}`))
    expect(letter({ ...given, wishes: { minutes: 'yes' } })).not.toContain(
      da('letters:letter.whyNo', { name: 'Pia Øster' }),
    )
  })

  it('does not use a statement on meetings as if it were on film in a home', () => {
    const at = (setting: 'home' | 'office') => {
      const fields = { ...ordinaryFields, medium: 'video', setting } as const
      return letter({ fields, ruling: rule(fields, refusalInput.pack) })
    }
    expect(at('home')).toContain(da('letters:letter.ombudsman05Home'))
    expect(at('home')).not.toContain(da('letters:letter.ombudsman05'))
    expect(at('office')).toContain(da('letters:letter.ombudsman05'))
  })
})

describe('a refusal', () => {
  it('addresses the need, considers, gives the facts, the alternatives and says that the meeting stands', () => {
    const text = letter()
    expect(text).toContain('> Jeg glemmer det, vi aftaler, når jeg bliver presset.')
    expect(text).toContain(refusalInput.assessment)
    expect(text).toContain(refusalInput.ground)
    expect(text).toContain(`- ${da('letters:letter.help.bisidder')}`)
    expect(text).toContain(`- ${da('letters:letter.help.minutes')}`)
    expect(text).toContain(da('letters:receipt.stands', { Occasion: da('letters:Occasion.office') }))
  })

  it('leads from the leader to an adviser who cannot change it, to the Ombudsman within a year', () => {
    const [, route = ''] = letter().split(da('letters:letter.heading.disagree'))
    const steps = [
      withAny(da, 'letters:letter.disagree.leader', 'name', 'unit'),
      withAny(da, 'letters:letter.disagree.adviser', 'contact'),
      withAny(da, 'letters:letter.disagree.ombudsman'),
    ]
    const places = steps.map(step => route.search(step))
    expect(places.every(place => place >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    // The office and its limit of a year are the law's, however the sentence is put.
    expect(route).toMatch(/Ombudsmand.* år\b/)
  })

  it('invents no deadline and no paragraph', () => {
    expect(letter({ language: 'en' })).not.toMatch(/uger|weeks|§|klagefrist/i)
  })

  it('takes nothing back of what is offered in its place, and does not offer it twice', () => {
    const text = letter({ instead: 'Karen Holm skriver et referat.', language: 'en' })
    for (const say of [da, en]) {
      expect(text).not.toMatch(withAny(say, 'letters:letter.moved', 'occasion'))
      expect(text).toMatch(withAny(say, 'letters:letter.movedInstead', 'occasion'))
      expect(text).not.toContain(say('letters:letter.help.minutes'))
      expect(text).toContain(say('letters:letter.help.bisidder'))
    }
    expect(letter({ instead: 'I får længere tid.' })).toContain(da('letters:letter.help.minutes'))
  })

  it('does not hold silence about the need against anybody', () => {
    const { needText: _needText, ...fields } = ordinaryFields
    const text = letter({ fields: { ...fields, need: ['prefer_not_to_say'] } })
    expect(text).toContain(da('letters:letter.needWithheld'))
  })

  it("marks staff's Danish words in the English part", () => {
    const needText = 'I forget what we agree on'
    const fields = { ...ordinaryFields, needText }
    const { sections } = decisionLetter({ ...refusalInput, fields, language: 'en' })
    const marked = sections
      .filter(({ lang }) => lang === 'en')
      .flatMap(({ blocks }) => blocks)
      .filter(block => block.kind === 'words' && block.lang === 'da')
    expect(marked).toHaveLength(2)
  })

  it('keeps the lines staff wrote apart in both languages, and says once that they are in Danish', () => {
    const assessment = 'Optag kun dine egne ord og mine.\nSluk, når vi taler om andre.'
    const { sections } = decisionLetter({ ...refusalInput, assessment, language: 'en' })
    const lines = assessment.split('\n').map(text => ({ text, lang: 'da' }))
    const words = sections
      .filter(({ lang }) => lang === 'en')
      .flatMap(({ blocks }) => blocks.filter(block => block.kind === 'words'))
    const assessed = words.filter(({ text }) => assessment.includes(text))
    expect(assessed).toMatchObject(lines)
    expect(assessed.map(({ mark }) => mark)).toEqual([undefined, en('letters:letter.inDanish')])
  })

  it('names no citizens’ adviser where none is known', () => {
    const { silkeborg } = packs
    if (!silkeborg || silkeborg.contacts.citizensAdviser) return
    expect(letter({ pack: silkeborg, ruling: rule(ordinaryFields, silkeborg) })).not.toContain(
      'borgerrådgiveren',
    )
  })
})

describe('a letter about several meetings', () => {
  const several = { ...ordinaryFields, severalMeetings: 'Også hjemmebesøget den 21. december kl. 13' }
  const meeting = { occasion: da('letters:occasion.office'), when: 'torsdag den 26. november 2026 kl. 10.00' }
  const said = (more: Partial<typeof refusalInput>) =>
    letter({ outcome: 'accepted', fields: several, ...more })

  it('says of each whether the answer is for it, also where nobody has said so', () => {
    expect(said({})).toContain('Også hjemmebesøget den 21. december kl. 13')
    expect(said({})).toContain(da('letters:letter.meetings.none', { ...meeting, name: 'Pia Øster' }))
    expect(said({ wishes: { other_meetings: 'yes' } })).toContain(da('letters:letter.meetings.yes', meeting))
    expect(said({ wishes: { other_meetings: 'later' } })).toContain(
      da('letters:letter.meetings.later', meeting),
    )
  })

  it('is for them all where none of them has a time of its own', () => {
    const { meetingAt: _meetingAt, ...untimed } = several
    expect(said({ fields: { ...untimed, meetingUnknown: true } })).toContain(
      da('letters:letter.meetings.all'),
    )
  })
})

describe('a letter that limits', () => {
  const fields = { ...ordinaryFields, alternatives: ['minutes', 'interpreter'] as const }
  const wishes = { minutes: 'yes', interpreter: 'no' } as const

  it('tells nobody to ask for what it has just answered', () => {
    const text = letter({ fields: { ...fields, alternatives: [...fields.alternatives] }, wishes })
    expect(text).toContain(`${da('letters:letter.wished.interpreter')}: ${da('letters:letter.wish.no')}`)
    expect(text).not.toContain(da('letters:letter.help.minutes'))
  })

  const inWriting = ['refused', 'another_way'] as const
  const promises = [
    { wishes: { written_summary: 'yes' } as const },
    { wishes: { written_summary: 'later' } as const },
  ]
  it.each(promises)('tells nobody to ask for the account in writing they are promised: %j', promise => {
    const asked = { ...ordinaryFields, alternatives: ['written_summary' as const] }
    for (const outcome of inWriting) {
      const text = letter({ outcome, fields: asked, language: 'en', ...promise })
      for (const say of [da, en]) expect(text).not.toContain(say('letters:letter.help.minutes'))
      expect(letter({ outcome, fields: asked })).toContain(da('letters:letter.help.minutes'))
    }
  })

  it('names the language an interpreter is for', () => {
    const asked = { ...ordinaryFields, alternatives: ['interpreter' as const] }
    for (const [language, named] of [
      ['arabisk', 'arabisk'],
      ['en', da('notice:value.language.en')],
    ] as const)
      expect(letter({ outcome: 'accepted', fields: { ...asked, language } })).toContain(
        `${da('letters:letter.wished.interpreter')} (${named}): `,
      )
  })

  it('calls the citizen "du" also where the notice called them the sender', () => {
    const text = letter({ outcome: 'accepted', language: 'en' })
    expect(text).toContain(`${da('notice:label.listeners')}: ${da('letters:letter.listenersOwn')}`)
    expect(text).toContain(`: ${en('letters:letter.listenersOwn')}`)
    expect(text).not.toMatch(/afsender|the sender/i)
  })
})

describe('a letter about a camera', () => {
  it('says where it stands and who will hear it', () => {
    const camera = { ...ordinaryFields, medium: 'fixed_camera', cameraPosition: 'På reolen' } as const
    const text = letter({ outcome: 'accepted', fields: { ...camera, listeners: 'helper' } })
    expect(text).toContain('På reolen')
    expect(text).toContain(`${da('notice:label.listeners')}: ${capital(da('notice:value.listeners.helper'))}`)
  })
})

describe('a letter of another way', () => {
  const message = 'Du må optage lyd på din telefon.'
  const camera = { ...ordinaryFields, medium: 'fixed_camera', cameraPosition: 'På reolen' } as const
  const both = letter({ outcome: 'another_way', message, fields: camera, language: 'en' })
  const [danish = '', english = ''] = both.split(da('letters:english.heading'))

  it('tells them to ask for it where staff only speak of it', () => {
    const text = letter({ outcome: 'refused', fields: ordinaryFields, message: 'Vi skriver ikke referat.' })
    expect(text).toContain(da('letters:letter.help.minutes'))
  })

  it('says under a heading of its own what is offered, and that it holds', () => {
    const offered = (text: string, say: typeof da) => text.split(say('letters:letter.heading.offered'))[1]
    expect(offered(danish, da)).toMatch(/^\s[^\n]*\s*Du må optage lyd på din telefon\./)
    expect(offered(english, en)).toMatch(/^\s[^\n]*\s*> Du må optage lyd på din telefon\./)
    expect(danish.split(message)).toHaveLength(2)
    expect(danish).toContain(da('letters:letter.outcome.another_way'))
  })

  it('takes none of it back: not by what it says of other ways, nor by what it says the answer is for', () => {
    for (const [text, say] of [
      [danish, da],
      [english, en],
    ] as const) {
      expect(text).not.toMatch(withAny(say, 'letters:letter.moved', 'occasion'))
      expect(text).not.toContain(say('letters:letter.heading.about'))
    }
    const [, askedFor = ''] = danish.split(da('letters:letter.heading.askedFor'))
    expect(askedFor).toContain(capital(da('notice:value.medium.fixed_camera')))
    expect(danish).toMatch(withAny(da, 'letters:letter.movedOffer', 'occasion'))
  })
})

describe('a question', () => {
  it('is asked before it says how to answer, and does not call itself an answer', () => {
    const text = letter({ outcome: 'more_information', message: 'Hvor længe skal det tændes?' })
    expect(text.indexOf('Hvor længe')).toBeLessThan(text.indexOf(da('letters:letter.replyHow')))
    expect(text).not.toContain(firstSentence(da('letters:letter.signedBy')))
  })
})

describe('other answers', () => {
  it('give a yes without grounds or complaint', () => {
    const text = letter({ outcome: 'accepted' })
    const yes = da('letters:letter.outcome.accepted', {
      act: da('letters:act.audio'),
      occasion: da('letters:occasion.office'),
    })
    expect(text).toContain(yes)
    expect(text).not.toContain('Ombudsmand')
    expect(text).not.toContain(refusalInput.assessment)
  })

  it('state the conditions word for word', () => {
    const text = letter({
      outcome: 'accepted_with_conditions',
      conditions: 'Sluk, når vi taler om din bror.',
    })
    expect(text).toContain('Sluk, når vi taler om din bror.')
    expect(text).toContain('Ombudsmand')
  })

  it('offer help beside a yes with conditions, and instead of it after a no', () => {
    const yes = letter({ outcome: 'accepted_with_conditions', conditions: 'Sluk bagefter.' })
    const [beside, instead] = [da('letters:letter.heading.helpToo'), da('letters:letter.heading.help')]
    expect(yes).toContain(beside)
    expect(yes).not.toContain(instead)
    expect(letter({ outcome: 'refused' })).toContain(instead)
  })

  it('call a colleague information, not a condition', () => {
    const text = letter({ outcome: 'accepted', colleague: true })
    expect(text).toContain(da('letters:letter.colleague'))
    expect(text).not.toContain(da('letters:letter.heading.conditions'))
  })

  it('say of use only what the rules say', () => {
    expect(letter({ outcome: 'accepted' })).not.toContain(da('letters:letter.use.private'))
    const { silkeborg } = packs
    if (!silkeborg) return
    const video = { ...ordinaryFields, medium: 'video' } as const
    expect(
      letter({ outcome: 'accepted', fields: video, pack: silkeborg, ruling: rule(video, silkeborg) }),
    ).toContain(da('letters:letter.use.private'))
  })

  it('never sound like a yes while something is still open', () => {
    for (const [outcome, open] of [
      ['more_information', 'notYet'],
      ['forwarded', 'notDecided'],
      ['wrong_authority', 'notOurs'],
    ] as const)
      expect(letter({ outcome })).toContain(da(`letters:letter.${open}`))
  })

  it('promise an answer from another place only where it was sent on to that place', () => {
    const both = (outcome: 'forwarded' | 'wrong_authority') => letter({ outcome, language: 'en' })
    for (const say of [da, en]) {
      expect(both('forwarded')).toContain(say('letters:letter.notDecided'))
      expect(both('wrong_authority')).not.toContain(say('letters:letter.notDecided'))
    }
  })

  it('speak of the visit, the call and the online meeting by their names', () => {
    const about = (setting: 'home' | 'phone' | 'virtual') =>
      letter({ outcome: 'refused', fields: { ...ordinaryFields, setting } })
    expect(about('home')).toContain(da('letters:receipt.stands', { Occasion: da('letters:Occasion.home') }))
    expect(about('phone')).toContain(da('letters:receipt.stands', { Occasion: da('letters:Occasion.phone') }))
    expect(about('virtual')).toContain(
      da('letters:receipt.stands', { Occasion: da('letters:Occasion.virtual') }),
    )
  })
})

describe('a letter about somebody else than its reader', () => {
  const about = (fields: Partial<typeof refusalInput.fields>, language: 'da' | 'en' = 'da') =>
    decisionLetter({ ...refusalInput, language, fields: { ...refusalInput.fields, ...fields } })
  const label = da('notice:label.represented')

  it.each([
    ['representative', 'OfAnother'],
    ['guardian', 'OfAnother'],
    ['parent', 'OfChild'],
  ] as const)('speaks of the need of whom they write for: %s', (onBehalfOf, whose) => {
    const text = toText(about({ onBehalfOf, represented: 'Inger Madsen' }, 'en'))
    expect(text).toContain(da(`letters:letter.heading.need${whose}`))
    expect(text).toContain(en(`letters:letter.heading.need${whose}`))
    expect(text).not.toContain(da('letters:letter.heading.need'))
    expect(text).not.toContain(en('letters:letter.heading.need'))
    expect(text).toContain(`${label}: Inger Madsen`)
    expect(
      toText(
        about({ onBehalfOf, represented: 'Inger Madsen', need: ['prefer_not_to_say'], needText: undefined }),
      ),
    ).toContain(da(`letters:letter.needWithheld${whose}`))
  })

  it.each(['Min mor', 'My mother'])('never calls them what the sender calls them: %s', represented => {
    for (const onBehalfOf of ['representative', undefined] as const) {
      const text = toText(about({ onBehalfOf, represented }, 'en'))
      expect(text).not.toContain(represented)
      expect(text).toContain(`${label}: ${da('letters:letter.representedUnnamed')}`)
      expect(text).toContain(en('letters:letter.representedUnnamed'))
    }
  })

  it('is written to the citizen, where somebody only helped with the writing', () => {
    const helped = about({ onBehalfOf: 'writing_help', represented: 'Inger Madsen' })
    expect(helped.recipient[0]).toBe('Inger Madsen')
    const text = toText(helped)
    expect(text).toContain(da('letters:letter.heading.need'))
    expect(text).toContain(da('letters:letter.needOwnHelped'))
    expect(text).not.toContain(label)
  })

  it('is written to the sender, where nobody else was named', () => {
    for (const fields of [{}, { onBehalfOf: 'writing_help' }, { onBehalfOf: 'representative' }] as const)
      expect(about(fields).recipient[0]).toBe(refusalInput.contact.name)
  })
})
