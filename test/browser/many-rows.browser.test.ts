import { expect, it } from 'vitest'
import { askAndSend } from '../runtime/whole-way.ts'
import { da } from '../said.ts'
import { staffDesk } from './staff-desk.ts'

const desk = staffDesk('many-rows')
/** One more than a page shows. */
const many = 51
const rows = () => desk.page.locator('[name=chosen]').count()
const link = () => desk.page.locator('#many-rows')

it('all rows on one page are offered by the script alone, and stay there after an act on many', async () => {
  for (let nth = 0; nth < many; nth += 1) await askAndSend(desk.server, `row-${nth}`)
  await desk.page.goto(`${desk.server.origin}${desk.server.signInPath()}`)
  const scripts = '**/assets/staff.*.js'
  await desk.page.route(scripts, route => route.abort())
  await desk.page.goto(`${desk.server.origin}/staff/kolding`)
  expect([await rows(), await link().count(), await link().isVisible()]).toEqual([50, 1, false])
  await desk.page.unroute(scripts)
  await desk.page.reload()
  expect(await link().isVisible()).toBe(true)
  await desk.follow('#many-rows')
  expect([await rows(), await link().count()]).toEqual([many, 0])
  await desk.page.check('#tick-all')
  await desk.follow('[name=act][value=take]')
  expect(await desk.page.textContent('.done')).toContain(da('staff:closing.done', { count: many }))
  expect(await rows()).toBe(many)
})
