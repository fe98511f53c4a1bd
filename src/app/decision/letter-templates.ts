import { DomainError, type FieldErrors } from '../../core/errors.ts'
import type { Language } from '../../core/language.ts'
import { meetingText } from '../../core/notice/fields/field-text.ts'
import { unknownVariables, withVariables } from '../../core/notice/fields/text-variables.ts'
import { hidesCpr } from '../../core/notice/fields/without-cpr.ts'
import type { TemplateRow, Write } from '../../ports.ts'
import { assertMay } from '../access/staff-access.ts'
import type { Deps, StaffActor } from '../deps.ts'
import { auditWrites, writeTogether } from '../records/notice-record.ts'
import { decryptJson, encryptJson, labels } from '../sealed/encrypted.ts'
import { readableOr } from '../sealed/unreadable.ts'
import { departmentList } from '../staff/live-departments.ts'

/** Which field a template is for. Assessment and ground have no templates (duties 22). */
export const templateKinds = ['message', 'closing', 'condition'] as const
export type TemplateKind = (typeof templateKinds)[number]
export const isTemplateKind = (name: string): name is TemplateKind =>
  templateKinds.some(kind => kind === name)

type Kept = {
  kind: TemplateKind
  title: string
  da: string
  en: string
  /** No longer offered. Its versions are kept. */
  retired: boolean
  by: { id: string; name: string }
}
export type LetterTemplate = Kept & { id: string; version: number; at: string }

export type KeepTemplate = {
  municipality: string
  /** Empty for a new one. */
  id: string
  version: number
  kind: string
  title: string
  da: string
  en: string
  retire: boolean
}

const most = { title: 80, text: 2000 }

/** The newest version of each by name, including those no longer offered. */
export const letterTemplates = async (deps: Deps, municipality: string): Promise<LetterTemplate[]> =>
  (await deps.store.templates(municipality))
    .filter(({ id }) => id !== departmentList)
    .flatMap(row => templateIn(deps, row) ?? [])
    .sort((a, b) => a.title.localeCompare(b.title, 'da'))

export const templateHistory = async (
  deps: Deps,
  about: { municipality: string; id: string },
): Promise<LetterTemplate[]> =>
  (about.id === departmentList ? [] : await deps.store.templateVersions(about)).flatMap(
    row => templateIn(deps, row) ?? [],
  )

const templateIn = (deps: Deps, row: TemplateRow): LetterTemplate | undefined => {
  const label = labels.template(row.municipality, row.id, row.version)
  // The one cast: the vault authenticates that this program wrote it.
  const read = () => decryptJson(deps, row, label) as Kept
  const kept = readableOr(deps, { what: 'template', name: row.id }, read)
  return kept && { ...kept, id: row.id, version: row.version, at: row.at }
}

/** A new version of one, or a new one. Whoever had an older version before them is told, and overwrites nothing. */
export const keepTemplate = async (deps: Deps, actor: StaffActor, input: KeepTemplate): Promise<void> => {
  const { municipality, kind, retire } = input
  assertMay(deps, actor, { municipality, roles: ['handle', 'admin'] })
  if (!isTemplateKind(kind) || input.id === departmentList) throw new DomainError('malformed')
  const [title, da, en] = [input.title.trim(), input.da.trim(), input.en.trim()]
  const faults = faultsIn({ title, da, en })
  if (Object.keys(faults).length > 0) throw new DomainError('invalid_fields', { fields: faults })
  const id = input.id === '' ? deps.newId() : input.id
  const version = (input.id === '' ? 0 : await lastVersion(deps, input)) + 1
  const by = { id: actor.id, name: actor.name }
  const sealed = encryptJson(
    deps,
    { kind, title, da, en, retired: retire, by } satisfies Kept,
    labels.template(municipality, id, version),
  )
  const row = { municipality, id, version, at: deps.clock().toISOString(), ...sealed }
  const audit = { municipality, actor, action: 'keep_template' as const, subject: `${kind} ${version}` }
  await writeTogether(deps, async () => {
    if (version !== (await versionNow(deps, { municipality, id })) + 1) throw new DomainError('stale_version')
    return [{ into: 'templates', row } satisfies Write, ...(await auditWrites(deps, audit))]
  })
}

const versionNow = async (deps: Deps, about: { municipality: string; id: string }): Promise<number> =>
  (await deps.store.templateVersions(about)).at(-1)?.version ?? 0

const lastVersion = async (deps: Deps, { municipality, id, version }: KeepTemplate): Promise<number> => {
  const last = await versionNow(deps, { municipality, id })
  if (last === 0) throw new DomainError('not_found')
  if (last !== version) throw new DomainError('stale_version')
  return last
}

const faultsIn = (texts: { title: string; da: string; en: string }): FieldErrors => {
  const faults: FieldErrors = {}
  for (const [name, text] of Object.entries(texts)) {
    if (text.length > (name === 'title' ? most.title : most.text)) faults[name] = 'too_long'
    if (unknownVariables(text).length > 0) faults[name] = 'unknown_variable'
    if (hidesCpr(text)) faults[name] = 'cpr'
    if (text === '' && name !== 'en') faults[name] = 'required'
  }
  return faults
}

type TemplateFacts = { name: string; meetingAt?: string | undefined; department?: string | undefined }

/** As it is put into an answer. What this notice does not know stays a variable, and the letter does not go with it. */
export const filledTemplate = (
  { da, en }: Pick<LetterTemplate, 'da' | 'en'>,
  { name, meetingAt, department }: TemplateFacts,
): Record<Language, string> => {
  const filled = (text: string, language: Language) =>
    withVariables(text, {
      name,
      meeting: meetingAt && meetingText(meetingAt, language),
      department,
    })
  return { da: filled(da, 'da'), en: filled(en, 'en') }
}
