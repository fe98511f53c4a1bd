import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decisionOutcomes,
  type Outcome,
  outcomes,
} from '../../../../src/core/notice/decision/outcome-questions.ts'
import { sheetOf } from '../../../../src/core/notice/decision/sheet.ts'
import { type Stance, stanceOf, stances } from '../../../../src/core/notice/decision/stance.ts'
import { capital } from '../../../../src/core/text/capital.ts'
import { refusal } from '../../../app/refusal.ts'
import { fields, send } from '../../../app/sending.ts'
import { da, en, flat } from '../../../said.ts'
import { wordsOf } from '../../pages.ts'
import { browserOf, cookieOf, staffSite } from '../staff-site.ts'

/** What each stance has to sound like on both sides, in both languages, and what it must never sound like. */
const yes = /\b(fået ja|(?<!not been )told yes|har sagt, at|have said that|has said that)/i
const no = /\b(fået nej|told no)\b/i
const neither = /ikke fået et ja eller et nej|not been told yes or no/i
const backAgain = /trukket (sit|dit) ønske tilbage|taken (the|your) wish back/i
const instead = /tilbudt noget andet|something else is offered/i
const sounds: Record<Stance, { like: RegExp; never: RegExp[] }> = {
  told: { like: yes, never: [no, neither, backAgain, instead] },
  may: { like: yes, never: [no, neither, backAgain, instead] },
  may_with_conditions: { like: yes, never: [no, neither, backAgain, instead] },
  instead: { like: instead, never: [yes, no, neither, backAgain] },
  may_not: { like: no, never: [yes, neither, backAgain, instead] },
  wait: { like: neither, never: [yes, no, backAgain, instead] },
  withdrawn: { like: backAgain, never: [yes, no, neither, instead] },
}

const sidesOf = (html: string) => {
  const [staff = '', citizen = ''] = html.match(/<article[\s\S]*?<\/article>/g) ?? []
  return [staff, citizen].map(side => ({
    facts: wordsOf(/<dl[\s\S]*<\/dl>/.exec(side)?.[0] ?? ''),
    terms: wordsOf(/<p class="own">([\s\S]*?)<\/p>/.exec(side)?.[1] ?? ''),
    words: wordsOf(side),
  }))
}

const { outcome: _no, ...limited } = refusal
const meeting = {
  da: { occasion: 'mødet', Occasion: 'Mødet', act: 'optage lyd' },
  en: { occasion: 'the meeting', Occasion: 'The meeting', act: 'record sound' },
}
const answers: ({ outcome: Outcome } & Record<string, string>)[] = [
  { outcome: 'accepted' },
  {
    outcome: 'accepted_with_conditions',
    conditions: 'Kun den del, der handler om dig\nIkke i ventetiden',
    ...limited,
  },
  { outcome: 'another_way', message: 'Vi sender et referat samme dag', ...limited },
  { outcome: 'refused', ...limited },
  { outcome: 'more_information', message: 'Hvem skal høre optagelsen?' },
  { outcome: 'forwarded', message: 'Skolen svarer' },
]

describe('the sheet for the meeting', () => {
  it('never says one thing to the employee and another to the citizen, in either language', async () => {
    const { deps } = await staffSite()
    for (const stance of stances)
      for (const language of ['da', 'en'] as const)
        for (const side of ['staff', 'citizen'] as const) {
          const words = deps.content.translate(language)(`staff:sheet.${side}.${stance}`, meeting[language])
          expect(`${stance} ${side}: ${words}`).toMatch(sounds[stance].like)
          for (const wrong of sounds[stance].never) expect(`${side}: ${words}`).not.toMatch(wrong)
        }
  })

  it('takes a side for every answer, and waits without one', () => {
    for (const outcome of outcomes) expect(sounds).toHaveProperty(stanceOf(outcome))
    expect(stanceOf(undefined)).toBe('wait')
  })

  it('has the same meeting, the same recording and the same terms on both sides, whatever was answered', async () => {
    for (const answer of answers) {
      const at = await staffSite()
      const { receipt } = await send(at.deps, { fields: { ...fields, scope: 'Kun mødets anden halvdel' } })
      const page = `/staff/kolding/notices/${receipt.reference}`
      const ida = browserOf(at, await cookieOf(at, ['handle']))
      await ida.post(`${page}/need`)
      expect((await ida.post(`${page}/decision`, { version: '1', ...answer })).status).toBe(303)
      const [staff, citizen] = sidesOf(await (await ida.get(`${page}/sheet`)).text())
      expect(staff?.facts).toContain('Kun mødets anden halvdel')
      expect(citizen?.facts).toBe(staff?.facts)
      expect(citizen?.terms).toBe(staff?.terms)
      const { like, never } = sounds[stanceOf(answer.outcome)]
      for (const side of [staff, citizen]) {
        expect(side?.words).toMatch(like)
        for (const wrong of never) expect(side?.words).not.toMatch(wrong)
      }
      const terms = answer.conditions ?? (answer.outcome === 'another_way' ? answer.message : '')
      expect(staff?.terms.replaceAll(' ', '')).toBe((terms ?? '').replace('\n', '').replaceAll(' ', ''))
    }
  })

  it('of another way says what was offered, to both, and that the recording asked for is not what will be', async () => {
    const at = await staffSite()
    const where = { setting: 'home', cameraPosition: 'På reolen', switchOff: true } as const
    const camera = { ...fields, medium: 'fixed_camera', ...where } as const
    const { receipt } = await send(at.deps, { fields: camera })
    const page = `/staff/kolding/notices/${receipt.reference}`
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    await ida.post(`${page}/need`)
    const message = 'Du må optage lyd på din telefon.'
    const form = { version: '1', outcome: 'another_way', message, ...limited }
    expect((await ida.post(`${page}/decision`, form)).status).toBe(303)
    for (const side of sidesOf(await (await ida.get(`${page}/sheet`)).text())) {
      expect(side.words).toContain(`${da('staff:sheet.terms.instead')} ${message}`)
      expect(side.words).toContain('Besøget gælder stadig')
      expect(side.facts).toContain(
        `${da('staff:sheet.asked.medium')} ${capital(da('notice:value.medium.fixed_camera'))}`,
      )
      expect(side.words).not.toMatch(/optage alligevel|hold en pause|Optagelse Fast/)
    }
  })

  it('of a no says what it is a no to, and what is offered in its place, as the letter does, to both', async () => {
    const at = await staffSite()
    const film = { ...fields, medium: 'video', setting: 'home' } as const
    const { receipt } = await send(at.deps, { fields: film, language: 'en' })
    const page = `/staff/kolding/notices/${receipt.reference}`
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    await ida.post(`${page}/need`)
    const offer = {
      instead: 'Karen Holm læser op, hvad I aftaler.',
      insteadEnglish: 'Karen Holm reads it out.',
    }
    const form = { version: '1', ...refusal, ...offer }
    expect((await ida.post(`${page}/decision`, form)).status).toBe(303)
    const [staff, citizen] = sidesOf(await (await ida.get(`${page}/sheet`)).text())
    for (const [side, say, words] of [
      [staff, da, offer.instead],
      [citizen, en, offer.insteadEnglish],
    ] as const) {
      const act = say('letters:act.video')
      const reader = side === staff ? 'staff' : 'citizen'
      const told = say(`staff:sheet.${reader}.may_not`, { act, Occasion: '…' })
      expect(side?.words).toContain(told.split('\n')[0])
      expect(side?.words).toContain(
        `${say('staff:sheet.terms.instead')} ${words} ${say(`staff:sheet.minutes.${reader}`)}`,
      )
      expect(side?.facts).toContain(say('staff:sheet.asked.medium'))
    }
    const made = await (await ida.post(`${page}/sheet`, { act: 'share' })).text()
    const link = /<code>https?:\/\/[^/<]*(\/[^<]*)<\/code>/.exec(made)?.[1] ?? ''
    expect(wordsOf(await (await at.app.request(link)).text())).toContain(offer.instead)
  })

  it.each([
    ['what they offer', { ...refusal, instead: 'Karen Holm læser op, hvad I aftaler.' }],
    [
      'a condition',
      { outcome: 'accepted_with_conditions', conditions: 'Karen Holm læser op, hvad I aftaler.', ...limited },
    ],
  ])('marks in English what staff wrote in Danish alone: %s', async (_, form) => {
    const at = await staffSite()
    const { receipt } = await send(at.deps, { fields, language: 'en' })
    const page = `/staff/kolding/notices/${receipt.reference}`
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    await ida.post(`${page}/need`)
    expect((await ida.post(`${page}/decision`, { version: '1', ...form })).status).toBe(303)
    const html = await (await ida.get(`${page}/sheet`)).text()
    const words = 'Karen Holm læser op, hvad I aftaler.'
    expect(html).toContain(`<span lang="da">${words}</span> (${en('letters:letter.inDanish')})`)
    expect(html.split(words)).toHaveLength(3)
  })

  it('names who may hear it and who else comes, and of what was promised only what belongs to the meeting', async () => {
    const at = await staffSite()
    const people = { listeners: 'helper', othersPresent: 'Lægen Bo Testrup' } as const
    const asked = { ...fields, ...people, otherWishes: 'brevet i stor skrift tak, og pauser undervejs' }
    const { receipt } = await send(at.deps, { fields: asked })
    const page = `/staff/kolding/notices/${receipt.reference}`
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    const labelled = [
      `${da('notice:label.listeners')}: ${capital(da('notice:value.listeners.helper'))}`,
      `${da('notice:label.othersPresent')}: ${people.othersPresent}`,
    ]
    const read = wordsOf(await (await ida.get(page)).text())
    for (const words of labelled) expect(read).toContain(words)
    const form = { outcome: 'accepted', version: '1', 'wish.other': 'yes', colleague: 'yes' }
    expect((await ida.post(`${page}/decision`, form)).status).toBe(303)
    for (const { facts, words } of sidesOf(await (await ida.get(`${page}/sheet`)).text())) {
      for (const each of labelled) expect(facts).toContain(each.replace(':', ''))
      expect(words).toContain(`»Pauser undervejs«: ${da('staff:sheet.help.yes')}`)
      expect(words).not.toContain('stor skrift')
      expect(words).toContain(da('letters:letter.colleague'))
    }
    const made = await (await ida.post(`${page}/sheet`, { act: 'share' })).text()
    const link = /<code>https?:\/\/[^/<]*(\/[^<]*)<\/code>/.exec(made)?.[1] ?? ''
    expect(wordsOf(await (await at.app.request(link)).text())).not.toContain('Testrup')
  })

  it('calls the sender you on the half they read', async () => {
    const at = await staffSite()
    const { receipt } = await send(at.deps, { fields: { ...fields, listeners: 'own' } })
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    const sheet = await (await ida.get(`/staff/kolding/notices/${receipt.reference}/sheet`)).text()
    const [staff, citizen] = sidesOf(sheet)
    expect(staff?.facts).toContain(capital(da('notice:value.listeners.own')))
    expect(citizen?.facts).toContain(da('letters:letter.listenersOwn'))
  })

  it('says where a camera that may be there stands, and that it is off meanwhile', async () => {
    const at = await staffSite()
    const where = { setting: 'home', cameraPosition: 'På reolen', switchOff: true } as const
    const { receipt } = await send(at.deps, { fields: { ...fields, medium: 'fixed_camera', ...where } })
    const page = `/staff/kolding/notices/${receipt.reference}`
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    const yes = await ida.post(`${page}/letter`, { version: '1', outcome: 'accepted' })
    expect(wordsOf(await yes.text())).not.toContain('kamera tændt')
    expect((await ida.post(`${page}/decision`, { version: '1', outcome: 'accepted' })).status).toBe(303)
    for (const side of sidesOf(await (await ida.get(`${page}/sheet`)).text()))
      expect(side.facts).toMatch(/På reolen.*Slukkes under besøg ?Ja/)
  })

  it('is drawn from the newest answer alone, and from nothing once the matter has changed', () => {
    const receivedAt = '2026-11-24T08:00:00.000Z'
    const decision = fc.record({
      outcome: fc.constantFrom(...decisionOutcomes),
      conditions: fc.string(),
      message: fc.string(),
    })
    fc.assert(
      fc.property(
        fc.array(decision, { maxLength: 4 }),
        fc.constantFrom(undefined, ...outcomes),
        (decisions, outcome) => {
          const sheet = sheetOf({
            decisions,
            fields: {},
            receivedAt,
            ...(outcome !== undefined && { outcome }),
          })
          expect(sheet.stance).toBe(stanceOf(outcome))
          if (outcome !== decisions[0]?.outcome) expect(sheet.words).toBeUndefined()
          if (sheet.stance === 'may_with_conditions' && decisions[0]?.outcome === outcome)
            expect(sheet.words?.da).toBe(decisions[0]?.conditions)
        },
      ),
    )
  })

  it('names whose meeting it is and where, for whoever has signed in; no link does', async () => {
    const at = await staffSite()
    const { receipt } = await send(at.deps)
    const sheet = `/staff/kolding/notices/${receipt.reference}/sheet`
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    const words = wordsOf(await (await ida.get(sheet)).text())
    expect(words).toContain(`Åse Prøvesen · Jobcenter · ${receipt.reference}`)
    const made = await (await ida.post(sheet, { act: 'share' })).text()
    const link =
      /<code>[^<]*?(\/[^/<]*\/[^<]*)<\/code>/.exec(made.replace(/https?:\/\/[^/<]*/g, ''))?.[1] ?? ''
    const shared = await (await at.app.request(link)).text()
    expect(shared).toContain('staff-facts')
    expect(shared).not.toContain('Prøvesen')
  })

  it('names the other meetings, the help that was promised and whose meeting it is; a link names nobody', async () => {
    const at = await staffSite()
    const wished = {
      alternatives: ['bisidder' as const, 'interpreter' as const, 'longer_meeting' as const],
      language: 'arabisk',
      otherWishes: 'Åse vil sidde ved døren',
      severalMeetings: 'Også mødet med Åse den 14. december',
      onBehalfOf: 'representative' as const,
      represented: 'Ove Testrup',
      authority: 'written',
    }
    const { receipt } = await send(at.deps, { fields: { ...fields, ...wished } })
    const page = `/staff/kolding/notices/${receipt.reference}`
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    await ida.post(`${page}/casework`, { act: 'authority' })
    const answered = {
      'wish.other_meetings': 'yes',
      'wish.interpreter': 'yes',
      'wish.longer_meeting': 'later',
    }
    const form = { outcome: 'accepted', version: '1', ...answered }
    expect((await ida.post(`${page}/decision`, form)).status).toBe(303)
    const html = await (await ida.get(`${page}/sheet`)).text()
    expect(wordsOf(html)).toContain('På vegne af: Ove Testrup')
    const sides = sidesOf(html)
    expect(sides).toHaveLength(2)
    for (const [index, { facts, words }] of sides.entries()) {
      expect(facts).toContain(`${da('staff:sheet.others.yes')} ${wished.severalMeetings}`)
      const right = da(`staff:sheet.help.right.${index === 0 ? 'staff' : 'citizen'}`)
      for (const help of [
        `${da('letters:letter.wished.interpreter')} (arabisk): ${da('staff:sheet.help.yes')}`,
        `${da('letters:letter.wished.longer_meeting')}: ${da('staff:sheet.help.later')}`,
        `»${wished.otherWishes}«: ${da('staff:sheet.help.none')}`,
        `${da('letters:letter.wished.bisidder')}: ${right}`,
      ])
        expect(words).toContain(help)
    }
    const made = await (await ida.post(`${page}/sheet`, { act: 'share' })).text()
    const link = /<code>https?:\/\/[^/<]*(\/[^<]*)<\/code>/.exec(made)?.[1] ?? ''
    const shared = wordsOf(await (await at.app.request(link)).text())
    // Help may tell of health, or of where they come from.
    expect(shared).not.toMatch(/Tolk|arabisk|Bisidder:/)
    expect(shared).toContain(`${da('staff:sheet.others.yes')} ${da('staff:sheet.others.unnamed')}`)
    expect(shared).not.toMatch(/Åse|Ove/)
  })

  it('gives the citizen the card in their own language', async () => {
    const at = await staffSite()
    const { receipt } = await send(at.deps, { language: 'en' })
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    const [staff, citizen] = sidesOf(
      await (await ida.get(`/staff/kolding/notices/${receipt.reference}/sheet`)).text(),
    )
    expect(staff?.words).toContain(flat(da('staff:sheet.staff.wait')))
    expect(citizen?.words).toContain(flat(en('staff:sheet.citizen.wait')))
  })

  it('waits again when the citizen has taken the wish back', async () => {
    const at = await staffSite()
    const { receipt } = await send(at.deps)
    const page = `/staff/kolding/notices/${receipt.reference}`
    const ida = browserOf(at, await cookieOf(at, ['handle']))
    await ida.post(`${page}/decision`, { outcome: 'accepted', version: '1' })
    await at.app.request('/status', {
      method: 'POST',
      body: new URLSearchParams({ ...receipt, version: '2', action: 'withdraw_confirmed' } as never),
    })
    expect(wordsOf(await (await ida.get(`${page}/sheet`)).text())).toContain(
      flat(da('staff:sheet.staff.withdrawn')),
    )
  })
})

describe('a call out of the blue', () => {
  it('has four calm answers, in both languages, and a no only with a reason', async () => {
    const at = await staffSite()
    const cookie = await cookieOf(at, ['handle'], { municipalities: ['kolding', 'silkeborg'] })
    const ida = browserOf(at, cookie)
    for (const municipality of ['kolding', 'silkeborg']) {
      const words = wordsOf(await (await ida.get(`/staff/${municipality}/script`)).text())
      for (const said of [
        'Ja',
        'En pause',
        da('staff:script.call_back.title'),
        da('staff:script.no.title'),
        'fordi …',
        'bisidder',
      ])
        expect(words).toContain(said)
      expect(words).toContain(da(`staff:script.no.${municipality === 'kolding' ? 'request' : 'notice'}`))
    }
  })
})
