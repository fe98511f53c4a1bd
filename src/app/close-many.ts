import { toZip } from '../core/documents/zip.ts'
import { DomainError } from '../core/errors.ts'
import type { Deps, StaffActor } from './deps.ts'
import { doCasework } from './do-casework.ts'
import { exportNotice } from './export-notice.ts'
import { assertMay } from './staff-access.ts'

export type CloseMany = {
  municipality: string
  references: readonly string[]
  /** `journal`, `unneeded`, `posted`, `told`, `delivered`, `unhold`: each as on the notice's own page. */
  act: string
  text?: string
  on?: string
}

/** So many at once: each is a write of its own, and whoever waits sees the page again. */
export const mostAtOnce = 100
const acts: readonly string[] = ['journal', 'unneeded', 'posted', 'told', 'delivered', 'unhold']

/**
 * The same act on several notices, each with its own line in the log. What cannot be done to one of them is
 * left and counted: the others are done.
 */
export const closeMany = async (
  deps: Deps,
  actor: StaffActor,
  { references, act, ...input }: CloseMany,
): Promise<{ done: number; left: string[] }> => {
  assertMay(deps, actor, { municipality: input.municipality, roles: ['handle'] })
  assertChosen(references)
  if (!acts.includes(act)) throw new DomainError('malformed')
  const left: string[] = []
  for (const reference of references)
    try {
      await doCasework(deps, actor, { ...input, reference, act })
    } catch (error) {
      // What is wrong with the form is wrong for all of them.
      if (!(error instanceof DomainError) || error.code === 'invalid_fields') throw error
      left.push(reference)
    }
  return { done: references.length - left.length, left }
}

/** Several cases in one ZIP, each as its own export makes it: without the need. */
export const exportMany = async (
  deps: Deps,
  actor: StaffActor,
  { municipality, references }: Pick<CloseMany, 'municipality' | 'references'>,
): Promise<Uint8Array> => {
  assertMay(deps, actor, { municipality, roles: ['handle'] })
  assertChosen(references)
  const files = []
  for (const reference of references) {
    const { fileName, bytes } = await exportNotice(deps, actor, { municipality, reference, withNeed: false })
    files.push({ name: fileName, bytes })
  }
  return toZip(files)
}

const assertChosen = (references: readonly string[]) => {
  if (references.length === 0) throw new DomainError('invalid_fields', { fields: { chosen: 'required' } })
  if (references.length > mostAtOnce) throw new DomainError('malformed')
}
