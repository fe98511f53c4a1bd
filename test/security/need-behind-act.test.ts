import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { doCasework } from '../../src/app/casework/do-casework.ts'
import { shareSheet } from '../../src/app/casework/meeting-sheet.ts'
import type { Role } from '../../src/app/deps.ts'
import { changeNotice } from '../../src/app/notice/change-notice.ts'
import { readStatus } from '../../src/app/notice/read-status.ts'
import type { Receipt } from '../../src/app/notice/status.ts'
import { colleagueWrite } from '../../src/app/staff/colleagues.ts'
import { renewCalendar } from '../../src/app/systems/calendar-feed.ts'
import type { TranslateIn } from '../../src/core/language.ts'
import { readPdf } from '../adapters/read-pdf.ts'
import { refusal } from '../app/refusal.ts'
import { ida as caseworker, fields, send } from '../app/sending.ts'
import { testDeps } from '../deps.ts'
import { browserOf, cookieOf, type StaffSite, staffSite } from '../http/staff/staff-site.ts'

/** Somebody's own words, and what is said of the needs that were ticked and of one that was not. */
const ownWords = 'zebraviolin'
const words: Record<string, string> = {
  stress: 'quaggaticked',
  remember: 'okapiticked',
  hear: 'gnunotticked',
}

const marked =
  (translate: TranslateIn): TranslateIn =>
  language =>
  (key, parameters) =>
    words[/need\.(\w+)$/.exec(key)?.[1] ?? ''] ?? translate(language)(key, parameters)

/** A list to choose from names them all; what names those that were ticked and no other tells the need. */
const tells = (text: string): boolean =>
  text.includes(ownWords) ||
  (['quaggaticked', 'okapiticked'].some(word => text.includes(word)) && !text.includes('gnunotticked')) ||
  (/["'=\s]stress["'\s]/.test(text) && !/["'=\s]hear["'\s]/.test(text))

const assessed = {
  assessment: refusal.assessment,
  ground: refusal.ground,
  message: 'Vi tilbyder en skriftlig opsummering.',
}
const conditions = 'Optag kun det, der handler om dig selv.'
/** Only what a letter with this outcome has a place for (core/notice/decision/decision-rules.ts). */
const decided = (outcome: string, version: number, more = {}) => ({
  outcome,
  version: String(version),
  ...(outcome === 'more_information' ? { message: assessed.message } : assessed),
  ...(outcome === 'accepted_with_conditions' && { conditions }),
  ...more,
})

type Walked = {
  at: StaffSite
  references: string[]
  receipts: Receipt[]
  /** What opens without signing in: a sheet of each notice, and the calendar of whoever has one. */
  sheets: string[]
  calendar: string
}

/** Notices in every state a letter can be in: none, proposed, sent back, sent, replaced, in two languages. */
const lived = async (): Promise<Walked> => {
  const { deps } = await staffSite()
  const casework = { kolding: { fourEyes: ['refused' as const] } }
  const content = { ...deps.content, translate: marked(deps.content.translate) }
  const at = await staffSite({ content, settings: { ...deps.settings, casework } })
  const need = { need: ['stress' as const, 'remember' as const], needText: `Jeg har brug for en ${ownWords}` }
  const receipts: Receipt[] = []
  for (const draft of [1, 2, 3, 4, 5]) {
    const language = draft === 3 ? ('en' as const) : ('da' as const)
    const sent = await send(at.deps, { draft, language, fields: { ...fields, ...need } }, `key-${draft}`)
    receipts.push(sent.receipt)
  }
  const [, proposed, refused, replaced, returned] = receipts.map(({ reference }) => reference)
  const ida = browserOf(at, await cookieOf(at, ['handle']))
  const eva = browserOf(at, await cookieOf(at, ['handle', 'release'], { id: 'eva' }))
  const act = async (who: typeof ida, reference: string | undefined, what: string, form = {}) => {
    const answer = await who.post(`/staff/kolding/notices/${reference}/${what}`, form)
    expect(`${what} ${answer.status}`).toMatch(/ (200|303)$/)
  }
  for (const reference of [proposed, returned]) {
    await act(ida, reference, 'need')
    await act(ida, reference, 'decision', decided('refused', 1))
  }
  const { proposedAt } = await proposalOf(at, returned)
  const back = { act: 'return', why: 'Skriv det mildere.', version: '1', proposedAt }
  await act(eva, returned, 'release', back)
  await act(eva, refused, 'need')
  await act(eva, refused, 'decision', decided('refused', 1))
  await act(eva, replaced, 'need')
  await act(eva, replaced, 'decision', decided('accepted_with_conditions', 1))
  await act(eva, replaced, 'decision', decided('another_way', 2, { replaces: 'yes' }))
  const references = receipts.map(({ reference }) => reference)
  const owner = { ...caseworker, id: 'ida', name: 'Ida Holm' }
  await at.deps.store.write([colleagueWrite(at.deps, owner)])
  for (const reference of references)
    await doCasework(at.deps, owner, { municipality: 'kolding', reference, act: 'take' })
  const calendar = (await renewCalendar(at.deps, owner, { municipality: 'kolding', act: 'new' })) ?? ''
  const shared = references.map(reference =>
    shareSheet(at.deps, owner, { municipality: 'kolding', reference }),
  )
  const sheets = (await Promise.all(shared)).map(({ secret }) => secret)
  await at.deps.settled()
  return { at, references, receipts, sheets, calendar }
}

const proposalOf = async (at: StaffSite, reference: string | undefined) => {
  const eva = browserOf(at, await cookieOf(at, ['release'], { id: 'looks' }))
  const html = await (await eva.get(`/staff/kolding/notices/${reference}`)).text()
  return { proposedAt: /name="proposedAt" value="([^"]+)"/.exec(html)?.[1] ?? '' }
}

/** Every file in an answer, as text a person or a program could read. */
const filesIn = async (name: string, bytes: Uint8Array, type: string): Promise<[string, string][]> => {
  if (type.includes('zip')) {
    const files = Object.entries(unzipSync(bytes))
    return (await Promise.all(files.map(([file, inside]) => filesIn(file, inside, typeOf(file))))).flat()
  }
  if (type.includes('pdf')) return [[name, (await readPdf(bytes)).allText.replace(/\s+/g, ' ')]]
  const text = new TextDecoder().decode(bytes)
  const packed = (text.match(/[A-Za-z0-9+/=\s]{400,}/g) ?? []).map(part => Buffer.from(part, 'base64'))
  const inside = packed.map((part, at) =>
    filesIn(
      `${name} part ${at}`,
      new Uint8Array(part),
      part.toString('latin1', 0, 5) === '%PDF-' ? 'pdf' : 'text',
    ),
  )
  return [[name, text], ...(await Promise.all(inside)).flat()]
}

const typeOf = (file: string): string => /\.(zip|pdf)$/.exec(file)?.[1] ?? 'text'

/** What stands in an address. A new name needs values here, or its route cannot be walked. */
const valuesOf = ({ references, sheets, calendar }: Walked): Record<string, string[]> => ({
  municipality: ['kolding'],
  reference: references,
  kind: ['html', 'text', 'json', 'pdf'],
  token: ['0'.repeat(34)],
  topic: ['audio_office'],
  kit: ['poster'],
  file: ['site.0.css', `${calendar}.ics`],
  secret: ['0'.repeat(34), ...sheets],
  name: ['notice-1.json'],
  id: ['1'],
})

const addressesOf = (pattern: string, values: Record<string, string[]>): string[] =>
  [...pattern.matchAll(/:(\w+)(\{[^}]*\})?\??/g)].reduce(
    (paths, [whole, name = '']) => {
      const known = values[name]
      if (known === undefined) throw new Error(`${pattern}: give :${name} a value, so that it is walked`)
      return paths.flatMap(path => known.map(value => path.replace(whole, value)))
    },
    [pattern],
  )

const queriesOf = (pattern: string): string[] => {
  if (pattern.includes(':kind'))
    return ['', ...[2, 3].map(version => `?name=decision&need=yes&withNeed=yes&version=${version}`)]
  if (pattern.includes(':reference')) return ['', '?sent=1&need=yes&withNeed=yes']
  return ['', '?view=all&check=1&span=all', '?view=proposed']
}

/** What a form may be posted with: every act there is, with and without asking for the need. */
const formsOf = (at: { proposedAt: string }): Record<string, string>[] => [
  {},
  { need: 'yes', withNeed: 'yes', name: 'decision', version: '2' },
  { need: 'yes', name: 'decision', version: '3', act: 'note', text: 'Set' },
  decided('refused', 1, { live: '1' }),
  decided('refused', 1, { act: 'release', ...at }),
  decided('another_way', 2, { replaces: 'yes', act: 'return', why: 'Nej', ...at }),
  decided('refused', 3, { replaces: 'yes' }),
]

type Seen = { leaks: string[]; opened: Set<string> }

/** Asks for everything as somebody new each time, so that only what this very request opened counts. */
const walked = async (roles: Role[]): Promise<Seen> => {
  const life = await lived()
  const { at } = life
  const [, proposed = ''] = life.references
  const form = await proposalOf(at, proposed)
  const seen: Seen = { leaks: [], opened: new Set() }
  let nth = 0
  const ask = async (method: string, path: string, body?: Record<string, string>) => {
    nth += 1
    const id = `walker-${nth}`
    const browser = browserOf(at, roles.length === 0 ? '' : await cookieOf(at, roles, { id }))
    const answer = await (body === undefined ? browser.get(path) : browser.post(path, body))
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const files = await filesIn('body', bytes, answer.headers.get('content-type') ?? '')
    const telling = [...files, ['headers', JSON.stringify([...answer.headers])] as const].filter(([, text]) =>
      tells(text),
    )
    if (telling.length === 0) return
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 99_999 })
    const isLogged = log.some(
      ({ actor, action, subject }) =>
        JSON.parse(actor).id === id && action === 'open_need' && path.includes(subject),
    )
    const mayOpen = roles.includes('handle') || roles.includes('release')
    for (const [file] of telling)
      if (isLogged && mayOpen) seen.opened.add(`${method} ${path.split('/').slice(5).join('/')} ${file}`)
      else seen.leaks.push(`${method} ${path} ${JSON.stringify(body ?? {})}: ${file}`)
  }
  const routes = new Map(
    at.app.routes
      .filter(({ method, path }) => method !== 'ALL' && !path.endsWith('*'))
      .map(({ method, path }) => [`${method} ${path}`, { method, path }]),
  )
  const ordered = [...routes.values()].sort((a, b) =>
    a.method < b.method ? -1 : a.method > b.method ? 1 : 0,
  )
  for (const { method, path: pattern } of ordered)
    for (const path of addressesOf(pattern, valuesOf(life)))
      if (method === 'GET') for (const query of queriesOf(pattern)) await ask(method, path + query)
      else for (const body of formsOf(form)) await ask(method, path, body)
  expect(nth).toBeGreaterThan(300)
  await at.deps.settled()
  for (const { subject, text } of at.deps.mails)
    if (tells(subject + text)) seen.leaks.push(`mail: ${subject}`)
  return seen
}

describe('the need', () => {
  it.each<Role[][]>([[[]], [['read']], [['audit']], [['admin']], [['read', 'audit', 'admin']]])(
    'is nowhere, in no file of any answer, for %j',
    async roles => {
      expect(await walked(roles)).toEqual({ leaks: [], opened: new Set() })
    },
  )

  it.each<[Role[], boolean]>([
    [['handle'], true],
    [['release'], false],
    [['read', 'release'], false],
    [['handle', 'release'], true],
  ])('is there for %j only in answers to what is logged as opening it', async (roles, exports) => {
    const { leaks, opened } = await walked(roles)
    expect(leaks).toEqual([])
    const through = [...opened].map(each => each.replace(/part \d+/, 'part'))
    for (const kind of ['html', 'text', 'json', 'pdf'])
      expect(through).toContain(`POST documents/${kind} body`)
    expect(through).toContain('POST need body')
    const packed = [
      'need-1.pdf',
      'need-1.txt',
      'letter-2.html',
      'letter-2.json',
      'letter-2.pdf',
      'memo.xml part',
    ]
    for (const file of packed)
      if (exports) expect(through).toContain(`POST export ${file}`)
      else expect(through).not.toContain(`POST export ${file}`)
  })

  it.each(['read', 'handle', 'release'] as const)(
    'finds no notice for %s who looks for its words',
    async role => {
      const { at, references } = await lived()
      const browser = browserOf(at, await cookieOf(at, [role]))
      const found = async (q: string) => {
        const html = await (await browser.get(`/staff/kolding?view=all&q=${q}`)).text()
        return references.filter(reference => html.includes(`notices/${reference}`))
      }
      expect(await found('Jobcenter')).toHaveLength(references.length)
      for (const word of [ownWords, 'stress', 'quaggaticked']) expect(await found(word)).toEqual([])
    },
  )

  it("stands in the citizen's own letter as before, in both languages", async () => {
    const { at, receipts } = await lived()
    for (const receipt of [receipts[2], receipts[3]]) {
      if (receipt === undefined) throw new Error('no such notice')
      const { letters } = await readStatus(at.deps, receipt)
      for (const { letter } of letters) expect(JSON.stringify(letter)).toContain(ownWords)
    }
  })

  it('is opened and logged too where only an earlier letter still says it', async () => {
    const { at, receipts } = await lived()
    const receipt = receipts[2]
    if (receipt === undefined) throw new Error('no such notice')
    const page = `/staff/kolding/notices/${receipt.reference}`
    const eva = browserOf(at, await cookieOf(at, ['handle', 'release'], { id: 'eva' }))
    await eva.post(`${page}/decision`, decided('more_information', 2, { replaces: 'yes' }))
    await changeNotice(at.deps, { ...receipt, version: 3, fields: { need: null, needText: null } })
    const lars = browserOf(at, await cookieOf(at, ['read'], { id: 'lars' }))
    for (const path of [page, `${page}/documents/html?name=decision&version=2`])
      expect(tells(await (await lars.get(path)).text())).toBe(false)
    const mona = browserOf(at, await cookieOf(at, ['handle'], { id: 'mona' }))
    const letter = await mona.post(`${page}/documents/html`, { name: 'decision', version: '2' })
    expect(tells(await letter.text())).toBe(true)
    const log = await at.deps.store.audit('kolding', { after: 0, limit: 999 })
    expect(log.map(({ actor, action }) => `${JSON.parse(actor).id} ${action}`)).toContain('mona open_need')
  })

  it('is what the walk looks for: the marks are in the words of the program', async () => {
    const { content } = await testDeps()
    const t = marked(content.translate)('da')
    expect(t('letters:value.need.stress')).toBe('quaggaticked')
    expect(tells('Behov: quaggaticked')).toBe(true)
    expect(tells('quaggaticked, okapiticked, gnunotticked')).toBe(false)
  })
})
