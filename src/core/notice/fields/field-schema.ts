import * as z from 'zod'
import type { FieldRow } from '../../../../flows/field-row.ts'
import {
  type FieldName,
  type FieldValues,
  fieldNames,
  fieldRow,
  fields as rows,
} from '../../../../flows/fields.ts'
import { asWritten } from '../../text/as-written.ts'

export type { FieldName } from '../../../../flows/fields.ts'

export const media = rows.medium.values
export const settings = rows.setting.values
export const needs = rows.need.values

export type Medium = (typeof media)[number]
export type Setting = (typeof settings)[number]
export type Need = (typeof needs)[number]

export const isSetting = (value: string): value is Setting => settings.some(setting => setting === value)

/** A name needs a character that can be seen. */
const canBeSeen = (text: string) => /[^\p{C}\p{Z}]/u.test(text)
/** A telephone number needs enough digits to be called. */
const canBeCalled = (phone: string) => phone.replace(/\D/g, '').length >= 4

/** A value that is chosen twice counts once. */
const eachOnce = <T>(list: T[]): T[] => [...new Set(list)]

const words = (most: number) => z.string().overwrite(asWritten).trim().min(1).max(most).refine(canBeSeen)

const schemaOf = (row: FieldRow): z.ZodType => {
  switch (row.kind) {
    case 'one':
      return z.enum(row.values)
    case 'list':
      return z.array(z.enum(row.values)).overwrite(eachOnce).max(row.values.length)
    case 'yesNo':
      return z.boolean()
    case 'moment':
      return z.iso.datetime({ offset: true })
    case 'words':
      return words(row.longest)
  }
}

type Shape = { [Field in FieldName]: z.ZodOptional<z.ZodType<FieldValues[Field]>> }

/**
 * What a notice may say (architecture.md 4, "Fields"). Every field is optional here: which ones are
 * mandatory depends on the pack and the medium, see `missingFields`. `meetingAt` is ISO 8601 with offset.
 */
export const noticeFields = z.strictObject(
  Object.fromEntries(fieldNames.map(field => [field, schemaOf(fieldRow(field)).optional()])) as Shape,
)

export type NoticeFields = z.infer<typeof noticeFields>

/** How the citizen wants the answer. Given only on the last page; never part of the sealed conversation. */
export const contact = z.strictObject({
  name: words(200),
  reply: z.enum(['email', 'phone', 'letter']),
  email: z.email().max(254).optional(),
  phone: z.string().trim().min(4).max(40).refine(canBeCalled).optional(),
  address: words(400).optional(),
})

export type Contact = z.infer<typeof contact>
