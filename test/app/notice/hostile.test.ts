import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openNotice } from '../../../src/app/casework/open-notice.ts'
import { decideNotice } from '../../../src/app/decision/decide-notice.ts'
import { readDocument } from '../../../src/app/documents/read-document.ts'
import { findNotices } from '../../../src/app/inbox/find-notices.ts'
import { changeNotice } from '../../../src/app/notice/change-notice.ts'
import { proveEmail } from '../../../src/app/notice/prove-email.ts'
import { readStatus } from '../../../src/app/notice/read-status.ts'
import { replyNotice } from '../../../src/app/notice/reply-notice.ts'
import { submitNotice } from '../../../src/app/notice/submit-notice.ts'
import { noticeFields } from '../../../src/core/notice/fields/field-schema.ts'
import { testDeps } from '../../deps.ts'
import { rounds } from '../../rounds.ts'
import { contact, ida, refusalOf, sealed, send } from '../sending.ts'

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\ud800',
    '‮abc',
    '<script>alert(1)</script>',
    "'; DROP TABLE notices; --",
    '{{name}}',
    '__proto__',
    '🙂'.repeat(300),
    'A'.repeat(5000),
  ),
)
const anything = fc.oneof(
  nasty,
  fc.jsonValue({ maxDepth: 3 }).map(value => value as unknown),
)
const contactLike = fc.oneof(
  anything,
  fc.record(
    {
      name: anything,
      reply: fc.oneof(fc.constantFrom('email', 'phone', 'letter'), anything),
      email: anything,
      phone: anything,
      address: anything,
    },
    { requiredKeys: [] },
  ),
  fc.record({ name: nasty, reply: fc.constant('letter'), address: nasty }),
)
const fieldsLike = fc.oneof(
  fc.dictionary(fc.oneof(fc.constantFrom(...Object.keys(noticeFields.shape)), nasty), anything),
  fc.record({ place: nasty, needText: nasty, employee: nasty }, { requiredKeys: [] }),
)

/** A refusal with a code, or success: `refusalOf` lets everything else through, and the test fails on it. */
const survives = async (work: Promise<unknown>) => {
  const refused = await refusalOf(work)
  expect(refused?.code ?? 'done').toMatch(/^[a-z_]+$/)
}

it('takes any contact whatever for what it is, or says what is wrong with it', async () => {
  const deps = await testDeps()
  let draft = 0
  await fc.assert(
    fc.asyncProperty(contactLike, nasty, async (given, key) => {
      draft += 1
      await survives(
        submitNotice(deps, {
          state: sealed(deps, { draft }),
          contact: given,
          confirmed: true,
          key: `${draft} ${key}`,
        }),
      )
    }),
    { numRuns: rounds(60, 3000) },
  )
  await deps.settled()
})

it('takes any change whatever, and keeps what was there when it refuses', async () => {
  const deps = await testDeps()
  const { receipt } = await send(deps)
  await fc.assert(
    fc.asyncProperty(fieldsLike, async fields => {
      const before = await readStatus(deps, receipt)
      const refused = await refusalOf(
        changeNotice(deps, { ...receipt, version: before.status.version, fields }),
      )
      const after = await readStatus(deps, receipt)
      if (refused === undefined) expect(after.status.version).toBe(before.status.version + 1)
      else expect(after.fields).toEqual(before.fields)
    }),
    { numRuns: rounds(60, 2000) },
  )
})

it('takes any reference, code, token, cursor and text for wrong, and nothing breaks', async () => {
  const deps = await testDeps()
  const { receipt } = await send(deps)
  const about = { municipality: 'kolding', reference: receipt.reference }
  await fc.assert(
    fc.asyncProperty(nasty, nasty, async (one, other) => {
      expect(await refusalOf(readStatus(deps, { reference: one, code: other }))).toEqual({
        code: 'not_found',
      })
      expect(await refusalOf(readStatus(deps, { reference: receipt.reference, code: other }))).toEqual({
        code: 'not_found',
      })
      expect(await refusalOf(readStatus(deps, { token: one }))).toEqual({ code: 'not_found' })
      expect(await refusalOf(readDocument(deps, { municipality: 'kolding', token: one }))).toEqual({
        code: 'not_found',
      })
      await survives(readDocument(deps, { municipality: one, token: other }))
      await survives(
        findNotices(deps, ida, { municipality: 'kolding', view: 'all', search: one, limit: 50, after: one }),
      )
      await survives(openNotice(deps, ida, { municipality: 'kolding', reference: one }))
      await survives(decideNotice(deps, ida, { ...about, version: 99, outcome: one, message: other }))
      await survives(replyNotice(deps, { ...receipt, version: 1, text: one }))
      await survives(proveEmail(deps, { ...receipt, digits: one }))
    }),
    { numRuns: rounds(40, 1000) },
  )
})

it('writes what staff write as it is, whatever it is', async () => {
  const deps = await testDeps()
  let draft = 0
  await fc.assert(
    fc.asyncProperty(nasty, async message => {
      draft += 1
      const { receipt } = await submitNotice(deps, {
        state: sealed(deps, { draft }),
        contact,
        confirmed: true,
        key: `k${draft}`,
      })
      await survives(
        decideNotice(deps, ida, {
          municipality: 'kolding',
          reference: receipt.reference,
          version: 1,
          outcome: 'more_information',
          message,
        }),
      )
      const { letters } = await readStatus(deps, receipt)
      const said = letters.flatMap(({ letter }) =>
        letter.sections.flatMap(({ blocks }) =>
          blocks.flatMap(block => ('text' in block ? [block.text] : [])),
        ),
      )
      expect(said.filter(text => !text.isWellFormed())).toEqual([])
    }),
    { numRuns: rounds(40, 1000) },
  )
})
