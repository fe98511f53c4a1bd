import { describe, expect, it } from 'vitest'
import { staffPatterns } from '../../../../src/http/staff/routes.ts'
import { refusal } from '../../../app/refusal.ts'
import { plain } from '../../pages.ts'
import { kept, type Stage, staged, yesOnTerms } from '../form-stage.ts'
import { type Form, formsIn, type Input } from '../read-forms.ts'

/**
 * What is ignored by rule, and which rule. Everything else that is typed or chosen in a staff form is used, or
 * comes back with the reason.
 */
const byRule: Record<string, string> = {
  'bulk to': 'a colleague goes with »Giv«; the button of one row takes that row (bulk.tsx)',
  'bulk chosen': 'says which notices the act is for, and is no words of anybody (do-many.ts)',
  // The conversation's own choice: a radio button that has been pressed cannot be let go of again.
  'register switchOff': 'has no place beside another recording than a fixed camera (notice/applicable.ts)',
  'register authority': 'has no place where somebody writes for themselves (notice/applicable.ts)',
  'register meetingUnknown': 'whoever writes a day knows that much (notice/form-fields.ts)',
  'register email': 'only the address of the chosen way to answer is kept (conversation-pages.tsx)',
  'register phone': 'only the address of the chosen way to answer is kept (conversation-pages.tsx)',
  'register address': 'only the address of the chosen way to answer is kept (conversation-pages.tsx)',
  // "I am back" takes the absence away, whatever stands in its fields.
  'absence back': 'says that the absence is over (own-absence.ts)',
}

const typedInto: Record<string, string> = {
  date: '2026-12-10',
  time: '15:35',
  text: 'skrevet mærke',
  textarea: 'Det her er skrevet som et mærke.',
}
const special: Record<string, string> = {
  on: '2026-11-24',
  meetingDay: '2026-12-09',
  email: 'maerke@example.dk',
  phone: '12 34 56 78',
  caseNumber: 'mærke 12',
}

const valuesFor = ({ name, type, choices }: Input): string[] =>
  choices.length > 0
    ? name === 'outcome'
      ? choices
      : choices.slice(-1)
    : [special[name] ?? typedInto[type] ?? 'skrevet mærke']

/** What is chosen by one name and kept by another. */
const keptAs: Record<string, string> = {
  ...Object.fromEntries(
    ['colleague', 'staffMayRecord', 'switchOff', 'easyRead', 'meetingUnknown'].flatMap(name => [
      [`${name} yes`, `"${name}":true`],
      [`${name} no`, `"${name}":false`],
    ]),
  ),
  'which english': '"language":"en"',
}

/** How often what people wrote is kept, a time also inside its moment. */
const countIn = (text: string, { input, value }: Pick<Tried, 'input' | 'value'>): number => {
  const spelled = keptAs[`${input.name} ${value}`] ?? JSON.stringify(value).slice(1, -1)
  return text.split(spelled).length - 1
}

type Tried = {
  form: Form
  body: Record<string, string>
  action: string
  button: string
  input: Input
  value: string
}

const isHandedBack = (html: string, { input, value }: Tried): boolean => {
  const reason = /class="fault"|class="alarm"|id="yours"/.test(html)
  const marked = formsIn(html).some(({ inputs }) => inputs.some(({ name }) => name === input.name))
  const words = plain(html)
  const stands =
    input.choices.length > 0
      ? new RegExp(`value="${value}"[^>]*(checked|selected)`).test(html) || !marked
      : words.includes(value)
  return reason && stands
}

/** How a form answers when one thing is filled in. */
const outcomeOf = async (stage: Stage, tried: Tried): Promise<string> => {
  const before = await kept(stage.at)
  const answer = await stage.visitor.post(tried.action, { ...tried.form.hidden, ...tried.body })
  const html = await answer.text()
  // What can be mended is said in its form: a bare page with the way back has forgotten all the rest.
  if (answer.status === 422 && html.includes('data-kind="staff-error"')) return 'on a bare page'
  if (answer.status >= 400) return isHandedBack(html, tried) ? 'handed back' : `lost (${answer.status})`
  const after = await kept(stage.at)
  return after === before || countIn(after, tried) <= countIn(before, tried) ? 'dropped' : 'used'
}

/** What makes a form complete, in each way it can be: beside it one more thing is filled in. */
const completions: Record<string, Record<string, string>[]> = {
  letter: [
    { outcome: 'accepted' },
    { outcome: 'more_information', message: 'Hvornår er det?' },
    { ...refusal },
    yesOnTerms,
    { outcome: 'forwarded', message: 'Skolen svarer.' },
  ],
  register: [
    {
      medium: 'audio',
      setting: 'office',
      meetingDay: '2026-12-09',
      department: 'Jobcenter',
      name: 'Åse',
      reply: 'phone',
      phone: '11 22 33 44',
    },
    {
      medium: 'fixed_camera',
      cameraPosition: 'I stuen',
      switchOff: 'yes',
      setting: 'home',
      meetingUnknown: 'yes',
      department: 'Hjemmepleje',
      name: 'Åse',
      reply: 'letter',
      address: 'Vej 1',
      onBehalfOf: 'guardian',
      authority: 'by_law',
    },
  ],
  absence: [{ from: '2026-12-01', to: '2026-12-12' }],
}

const nameOf = ({ action }: Form): string => action.split('?')[0]?.split('/').at(-1) ?? ''
const patterns = Object.values(staffPatterns).filter(
  pattern => pattern.includes(':municipality') && !/documents|statistics\.csv/.test(pattern),
)
const pathIn = ({ page }: Stage, pattern: string): string =>
  pattern.replace(':municipality', 'kolding').replace(':reference', page.split('/').at(-1) ?? '')

type Found = { pattern: string; form: Form }

const keyOf = (form: Form): string =>
  [nameOf(form), ...form.inputs.map(({ name }) => name), ...form.buttons.map(({ value }) => value)].join(' ')

const formsOn = async ({ visitor }: Stage, path: string): Promise<Form[]> => {
  const answer = await visitor.get(path)
  const forms = answer.status === 200 ? formsIn(await answer.text()) : []
  return forms.filter(({ inputs }) => inputs.length > 0)
}

/** Every form on every page the visitor can open, once by what it does, and where it stands. */
const formsAt = async (stage: Stage): Promise<Found[]> => {
  const found = new Map<string, Found>()
  for (const pattern of patterns)
    for (const form of await formsOn(stage, pathIn(stage, pattern)))
      if (!found.has(keyOf(form))) found.set(keyOf(form), { pattern, form })
  return [...found.values()]
}

/** The decision form only shows its letter; what counts is what the decision keeps. */
const acting = (action: string): string => action.replace(/\/letter$/, '/decision')

const triesOf = (form: Form): Tried[] => {
  const bases: Record<string, string>[] = [{}, ...(completions[nameOf(form)] ?? [])]
  const buttons = form.buttons.length > 0 ? form.buttons : [{ name: '', value: '', action: form.action }]
  return bases.flatMap(base =>
    buttons.flatMap(({ name, value: button }) =>
      form.inputs
        .filter(input => base[input.name] === undefined)
        .flatMap(input =>
          valuesFor(input).map(value => {
            const body = { ...base, ...(name && { [name]: button }), [input.name]: value }
            return { form, input, value, button, body, action: form.action }
          }),
        ),
    ),
  )
}

const isByRule = ({ form, input, body }: Tried): boolean =>
  byRule[`${nameOf(form)} ${input.name}`] !== undefined ||
  (body.act === 'back' && byRule[`${nameOf(form)} back`] !== undefined)

type Tally = { used: number; back: number; dropped: string[] }

/** Tries each thing on a page where nothing has been done yet; what was only handed back has done nothing. */
const tryAll = async (name: Parameters<typeof staged>[0], found: Found[]): Promise<Tally> => {
  const tally: Tally = { used: 0, back: 0, dropped: [] }
  let stage = await staged(name)
  for (const { pattern, form: known } of found)
    for (const tried of triesOf(known)) {
      const here = pathIn(stage, pattern)
      const form = (await formsOn(stage, here)).find(each => keyOf(each) === keyOf(known))
      if (form === undefined) throw new Error(`${keyOf(known)} is not on ${here} any more`)
      const action = acting(form.buttons.find(({ value }) => value === tried.button)?.action ?? form.action)
      const outcome = await outcomeOf(stage, { ...tried, form, action })
      if (outcome === 'handed back') tally.back += 1
      else stage = await staged(name)
      if (outcome === 'used') tally.used += 1
      else if (outcome !== 'handed back' && !isByRule(tried))
        tally.dropped.push(`${nameOf(form)} ${JSON.stringify(tried.body)}: ${outcome}`)
    }
  return tally
}

/** The log is searched by a POST: what is looked for stands in no address. */
const isSearch = (form: Form): boolean => form.method === 'get' || nameOf(form) === 'audit'

describe.each(['new', 'answered', 'proposed'] as const)(
  'the staff forms around a notice that is %s',
  name => {
    it('use what is filled in alone, or beside a complete form, or hand it back with the reason', async () => {
      const found = (await formsAt(await staged(name))).filter(({ form }) => form.method === 'post')
      const about = found.filter(
        ({ pattern, form }) => !isSearch(form) && (name === 'new' || pattern.includes(':reference')),
      )
      const { used, back, dropped } = await tryAll(name, about)
      expect(dropped).toEqual([])
      expect(used).toBeGreaterThan(2)
      expect(back).toBeGreaterThan(2)
    })
  },
)

describe('the staff forms that look for something', () => {
  it('show what was looked for, whole, and say where only a part of it was', async () => {
    const stage = await staged('new')
    const found = (await formsAt(stage)).filter(({ form }) => isSearch(form))
    expect(found.map(({ form }) => nameOf(form)).sort()).toEqual(['audit', 'kolding'])
    for (const { form } of found)
      for (const input of form.inputs)
        for (const value of input.choices.length > 0 ? input.choices : ['åse', 'å'.repeat(300)]) {
          const asked = { [input.name]: value }
          const answer =
            form.method === 'get'
              ? await stage.visitor.get(`${form.action}?${new URLSearchParams(asked)}`)
              : await stage.visitor.post(form.action, asked)
          const html = await answer.text()
          expect(answer.status).toBe(200)
          expect(html).toMatch(new RegExp(`value="${value}"`))
          if (input.choices.length > 0)
            expect(html).toMatch(new RegExp(`value="${value}"[^>]*(selected|checked)`))
          else if (value.length > 100 && nameOf(form) === 'audit') expect(html).toContain('de første 40 tegn')
        }
  })
})
