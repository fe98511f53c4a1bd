/**
 * A department of one municipality: its id in the sign-in's roles, its name, what else people call it, and a
 * mailbox of its own if it has one.
 */
export type Department = {
  id: string
  name: string
  called?: readonly string[] | undefined
  mailbox?: string | undefined
  /** Retired: no longer offered or recognised. Notices that are there keep its name. */
  retired?: boolean | undefined
}

/**
 * The department that a citizen's own words name. None when they fit none, or more than one: then somebody who sees
 * everything must place the notice.
 */
export const departmentCalled = (
  departments: readonly Department[],
  words: string | undefined,
): Department | undefined => {
  const said = folded(words ?? '')
  const fitting = departments.filter(
    ({ name, called = [], retired }) =>
      !retired && [name, ...called].some(one => ` ${said} `.includes(` ${folded(one)} `)),
  )
  return fitting.length === 1 ? fitting[0] : undefined
}

const folded = (words: string): string =>
  words
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .join(' ')
