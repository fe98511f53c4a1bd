import { toZip } from '../../core/documents/formats/zip.ts'
import { DomainError } from '../../core/errors.ts'
import { assertMay } from '../access/staff-access.ts'
import type { Deps, StaffActor, StaffUseCase } from '../deps.ts'
import { assertChosen, doMany } from './do-many.ts'
import { exportNotice } from './export-notice.ts'

export type CloseMany = {
  municipality: string
  references: readonly string[]
  /** `journal`, `unneeded`, `posted`, `told`, `delivered`, `unhold`, `passed_on`: each as on the notice's own page. */
  act: string
  text?: string
  on?: string
  number?: string
}

const acts: readonly string[] = ['journal', 'unneeded', 'posted', 'told', 'delivered', 'unhold', 'passed_on']

/** Closes several finished notices at once. */
export const closeMany = async (
  deps: Deps,
  actor: StaffActor,
  { references, act, ...input }: CloseMany,
): Promise<{ done: number; left: string[] }> => {
  assertMay(deps, actor, { municipality: input.municipality, roles: ['handle'] })
  assertChosen(references)
  if (!acts.includes(act)) throw new DomainError('malformed')
  const chosen = references.map(reference => ({ reference }))
  const { done, left } = await doMany(deps, actor, { ...input, act, chosen })
  return { done, left: left.map(({ reference }) => reference) }
}

/**
 * Exports several cases as one ZIP, each as its own export makes it: without the need. The ZIP names what could not
 * be exported.
 */
export const exportMany: StaffUseCase<Pick<CloseMany, 'municipality' | 'references'>, Uint8Array> = async (
  deps,
  actor,
  { municipality, references },
) => {
  assertMay(deps, actor, { municipality, roles: ['handle'] })
  assertChosen(references)
  const files: { name: string; bytes: Uint8Array }[] = []
  const left: string[] = []
  for (const reference of references)
    try {
      const file = await exportNotice(deps, actor, { municipality, reference, withNeed: false })
      files.push({ name: file.fileName, bytes: file.bytes })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      left.push(reference)
    }
  if (left.length > 0) files.push({ name: 'mangler.txt', bytes: new TextEncoder().encode(left.join('\n')) })
  return toZip(files)
}
