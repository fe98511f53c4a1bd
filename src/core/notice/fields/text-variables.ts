/** What a kept text can have filled in, by the names of both languages. */
const variables: Record<string, 'name' | 'meeting' | 'department'> = {
  navn: 'name',
  møde: 'meeting',
  afdeling: 'department',
  name: 'name',
  meeting: 'meeting',
  department: 'department',
}

const braces = /\{([^{}]*)\}/g

/** What stands between braces and is nothing that can be filled in. */
export const unknownVariables = (text: string): string[] =>
  [...text.matchAll(braces)]
    .map(([, name = '']) => name.trim())
    .filter(name => !Object.hasOwn(variables, name))

/** Whether something still waits to be filled in: such a text goes to no citizen. */
export const isUnfilled = (text: string): boolean =>
  [...text.matchAll(braces)].some(([, name = '']) => Object.hasOwn(variables, name.trim()))

export type Filled = Partial<Record<'name' | 'meeting' | 'department', string | undefined>>

/** What is not known stays as it is. */
export const withVariables = (text: string, filled: Filled): string =>
  text.replace(braces, (whole, name: string) => {
    const variable = variables[name.trim()]
    return (variable && filled[variable]) || whole
  })
