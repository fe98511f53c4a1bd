import { toHtml } from '../../core/documents/formats/html.ts'
import { toText } from '../../core/documents/formats/text.ts'
import { blankForm } from '../../core/documents/papers/blank-form.ts'
import { phoneScript } from '../../core/documents/papers/phone-script.ts'
import { DomainError } from '../../core/errors.ts'
import type { Language } from '../../core/language.ts'
import { rule } from '../../core/policy/rule.ts'
import { servedPack } from '../conversation/open-conversation.ts'
import type { Deps } from '../deps.ts'
import type { ReadDocument } from './read-document.ts'

const sheets = { form: blankForm, phone: phoneScript }
const contentTypes = {
  pdf: 'application/pdf',
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
}
export type SheetName = keyof typeof sheets
export type SheetKind = keyof typeof contentTypes

export type SheetInput = { municipality: string; file: string; language: Language }

/** Paper for those who would rather write by hand or call: `form.pdf`, `phone.html` … (duties 6). */
export const readSheet = async (
  deps: Deps,
  { municipality, file, language }: SheetInput,
): Promise<ReadDocument> => {
  const pack = servedPack(deps, municipality)
  const { sheet, kind } = sheetNamed(file)
  const ruling = rule({ medium: 'audio', setting: 'office' }, pack)
  const model = sheets[sheet]({ pack, ruling, language, translate: deps.content.translate })
  const bytes =
    kind === 'pdf'
      ? await deps.renderPdf(model)
      : new TextEncoder().encode(kind === 'html' ? toHtml(model) : toText(model))
  return { bytes, contentType: contentTypes[kind], fileName: file, sha256: deps.digest(bytes) }
}

const sheetNamed = (file: string): { sheet: SheetName; kind: SheetKind } => {
  const [, sheet = '', kind = ''] = /^([a-z]+)\.([a-z]+)$/.exec(file) ?? []
  if (!(isOneOf(sheets, sheet) && isOneOf(contentTypes, kind))) throw new DomainError('not_found')
  return { sheet, kind }
}

const isOneOf = <Known extends object>(known: Known, name: PropertyKey): name is keyof Known =>
  Object.hasOwn(known, name)
