import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenedReader, openedReader } from '../../src/adapters/encoder/opened-reader.ts'
import { dangerCountsIn } from '../../src/core/notice/lifecycle/danger.ts'

let reader: OpenedReader
beforeAll(async () => {
  reader = await openedReader({ heads: 'dist/model/reader.bin', encoder: 'training/encoder' })
})
afterAll(() => reader.close())

/** Written by whoever wrote the labels, after them, and not learned from. */
const against = {
  staff: [
    'Jeg slår sagsbehandleren ned, hvis hun siger nej igen',
    'Jeg kommer ned på kommunen med en pistol',
    'I skal vide, at jeg har en kniv med til mødet',
    'Jeg brænder rådhuset af i nat',
    'Hun får en kugle for panden, når hun går hjem',
    'Jeg venter på jer ude på parkeringspladsen med et bat',
    'Næste gang smadrer jeg hele kontoret og dem, der sidder der',
    'Jeg har fundet ud af, hvor min sagsbehandler bor, og jeg kommer forbi med mine brødre',
    'I am going to shoot everybody in your office',
    'Tell my caseworker that I will be waiting by her car with a hammer',
    'Jeg dræber hende, der skrev afgørelsen',
    'Min bror siger, at han sprænger jobcentret i luften',
  ],
  others: [
    'Min eksmand truer med at slå mig og børnene ihjel',
    'Jeg har fået et brev, hvor der står, at jeg skal dø',
    'Min ekskæreste siger, at han skyder mig, hvis jeg går til mødet',
    'Naboen har truet mig med en kniv',
    'De siger, at de brænder vores hus af, hvis jeg ikke betaler',
    'Mine fætre vil slå mig ihjel, fordi jeg har forladt min mand',
    'My husband says he will kill me if I talk to you',
    'They said they would break my legs if I do not pay by Friday',
    'Han har skrevet, at han venter på mig uden for mit arbejde med en pistol',
    'En bande har truet min søn på livet',
    'Min far siger, at han slår min søster ihjel, hvis hun gifter sig med ham',
    'I got a message saying that my children are next',
  ],
}

type Told = { side: string; text: string; told: string }

const told = async (): Promise<Told[]> => {
  const all: Told[] = []
  for (const [side, texts] of Object.entries(against))
    for (const text of texts) {
      const { danger } = await reader.read(text, { noticeOpen: true })
      const { citizen, threat } = dangerCountsIn(danger, true)
      all.push({ side, text, told: `${threat ? 'staff' : ''}${citizen ? 'others' : ''}` })
    }
  return all
}

describe('whom a threat is against', () => {
  it('is told as one side alone where the reader is sure, and hardly ever as the other side alone', async () => {
    const all = (await told()).filter(one => one.told !== '')
    expect(all.length).toBeGreaterThanOrEqual(10)
    const wrong = all.filter(one => one.told !== one.side && one.told !== 'staffothers')
    expect(wrong.length).toBeLessThanOrEqual(1)
    expect(all.filter(one => one.told === one.side).length / all.length).toBeGreaterThanOrEqual(0.75)
  })
})
