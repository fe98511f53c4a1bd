import * as z from 'zod'
import { message, turn } from '../../app/conversation/turn-contract.ts'
import { receipt, status } from '../../app/notice/status-contract.ts'
import { block } from '../../core/documents/block.ts'
import { contact, noticeFields } from '../../core/notice/fields/field-schema.ts'
import {
  changeBody,
  contactBody,
  noticeBody,
  startBody,
  statusBody,
  turnBody,
  withdrawBody,
} from './bodies.ts'
import { caseList, filedBody } from './case-bodies.ts'

/** RFC 9457. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  fields: z.record(z.string(), z.string()).optional(),
  fresh: turn.optional(),
})

/** Requests and answers by their names in OpenAPI. */
const named = {
  StartBody: startBody,
  TurnBody: turnBody,
  NoticeBody: noticeBody.extend({ contact, confirmed: z.literal(true) }),
  StatusBody: statusBody,
  ChangeBody: changeBody,
  ContactBody: contactBody.extend({ contact }),
  WithdrawBody: withdrawBody,
  FiledBody: filedBody,
  NoticeFields: noticeFields,
  Block: block,
  Message: message,
  Turn: turn,
  Receipt: receipt,
  Status: status,
  Problem: problem,
  CaseList: caseList,
}

/** The JSON Schema of each, referring to the others by name. */
export const schemas = (): Record<string, object> => {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const made = z.toJSONSchema(registry, {
    io: 'input',
    unrepresentable: 'any',
    uri: id => `#/components/schemas/${id}`,
  })
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $id, $schema, ...schema }]) => [id, schema]),
  )
}
