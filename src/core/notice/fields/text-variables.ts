/** The variables of a template, by their names in both languages. */
const variables: Record<string, 'name' | 'meeting' | 'department'> = {
  navn: 'name',
  møde: 'meeting',
  afdeling: 'department',
  name: 'name',
  meeting: 'meeting',
  department: 'department',
}

const braces = /\{([^{}]*)\}/g

/** Names between braces that are no variables. */
export const unknownVariables = (text: string): string[] =>
  [...text.matchAll(braces)]
    .map(([, name = '']) => name.trim())
    .filter(name => !Object.hasOwn(variables, name))

/** Whether a variable still waits to be filled in: such a text is not sent. */
export const isUnfilled = (text: string): boolean =>
  [...text.matchAll(braces)].some(([, name = '']) => Object.hasOwn(variables, name.trim()))

export type Filled = Partial<Record<'name' | 'meeting' | 'department', string | undefined>>

/** A variable without a value stays as it is. */
export const withVariables = (text: string, filled: Filled): string =>
  text.replace(braces, (whole, name: string) => {
    const variable = variables[name.trim()]
    return (variable && filled[variable]) || whole
  })
