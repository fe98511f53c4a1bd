import { expect, it } from 'vitest'
import { claims, unprovenIds } from '../../flows/claims.ts'
import { checkHistories } from '../../src/app/oversight/check-histories.ts'
import { checkLog } from '../../src/app/oversight/check-log.ts'
import type { Evidence } from '../../src/core/statistics/evidence.ts'
import { send } from '../app/sending.ts'
import { da } from '../said.ts'
import { site, wordsOf } from './pages.ts'

const at = '2026-11-23T09:00:00.000Z'
const ran = (passed: boolean): Evidence => ({
  testedFrom: 'one',
  builtFrom: 'one',
  files: claims.flatMap(({ tests }) =>
    tests.map(file => ({ file, at, tests: [{ title: `${file} holds`, passed }] })),
  ),
  numbers: [{ what: 'queue', measured: '6 ms', goal: '≤ 30 ms', met: true, at }],
})

const page = async (evidence: Evidence | undefined, lang = 'da') => {
  const { app, deps } = await site({
    http: { evidence: async () => (evidence === undefined ? undefined : JSON.stringify(evidence)) },
  })
  return { words: wordsOf(await (await app.request(`/proof?lang=${lang}`)).text()), app, deps }
}

it('says of each claim by which tests it is held, and when they ran', async () => {
  const { words } = await page(ran(true))
  expect(words.split(da('proof:state.held')).length - 1).toBe(claims.length)
  expect(words).toContain('mandag den 23. november 2026')
  expect(words).toContain('test/http/staff/notice/sheet.test.ts holds')
  expect(words).toContain('6 ms')
})

it('says that nothing is shown where nothing was run, and never that it is', async () => {
  const { words } = await page(undefined)
  expect(words).toContain(da('proof:never'))
  expect(words).not.toContain(da('proof:state.held'))
  expect(words.split(da('proof:state.not_run')).length - 1).toBe(claims.length)
})

it('says so when a test failed, and when the program was changed since', async () => {
  const { words } = await page({ ...ran(false), builtFrom: 'another' })
  expect(words).toContain(da('proof:state.failed'))
  expect(words).toContain(da('proof:changed'))
})

it('names what nobody has shown, in both languages', async () => {
  for (const lang of ['da', 'en']) {
    const { words, deps } = await page(ran(true), lang)
    const t = deps.content.translate(lang === 'da' ? 'da' : 'en')
    for (const id of unprovenIds) expect(words).toContain(t(`proof:unproven.${id}`))
  }
})

it('tells when the database was read through, and no number so small that it could point at somebody', async () => {
  const { app, deps } = await page(ran(true))
  await send(deps)
  await checkLog(deps, 'kolding')
  await checkHistories(deps, 'kolding')
  const words = wordsOf(await (await app.request('/proof?lang=da')).text())
  expect(words).toContain(da('proof:few'))
  expect(words).toContain(da('proof:whole'))
  expect(words).not.toContain('KOL-')
})
