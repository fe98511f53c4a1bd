import { plain } from '../pages.ts'

/** One thing somebody can fill in: what can be posted under its name, and what stands in it already. */
export type Input = { name: string; type: string; choices: string[]; value: string }
export type Button = { name: string; value: string; action: string }
export type Form = {
  method: string
  action: string
  hidden: Record<string, string>
  inputs: Input[]
  buttons: Button[]
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag)
  return found ? plain(found[1] ?? '') : undefined
}

const tagsIn = (html: string, name: string): string[] =>
  html.match(new RegExp(`<${name}(?=[\\s>])[^>]*>`, 'g')) ?? []

const elementsIn = (html: string, name: string): string[] =>
  html.match(new RegExp(`<${name}(?=[\\s>])[^>]*>[\\s\\S]*?</${name}>`, 'g')) ?? []

/** The forms of a page as a browser reads them, each input once by name. */
export const formsIn = (html: string): Form[] => elementsIn(html, 'form').map(formFrom)

const formFrom = (form: string): Form => {
  const tag = form.slice(0, form.indexOf('>') + 1)
  const action = attribute(tag, 'action') ?? ''
  const typed = tagsIn(form, 'input').map(each => ({ tag: each, type: attribute(each, 'type') ?? 'text' }))
  return {
    method: (attribute(tag, 'method') ?? 'get').toLowerCase(),
    action,
    hidden: Object.fromEntries(
      typed
        .filter(({ type }) => type === 'hidden')
        .map(each => [attribute(each.tag, 'name') ?? '', attribute(each.tag, 'value') ?? '']),
    ),
    inputs: [
      ...typed.filter(({ type }) => type !== 'hidden').map(each => inputFrom(each.tag, each.type)),
      ...elementsIn(form, 'textarea').map(each => inputFrom(each, 'textarea')),
      ...elementsIn(form, 'select').map(selectFrom),
    ]
      // What has no name is never sent.
      .filter(({ name }) => name !== '')
      .reduce(byName, []),
    buttons: elementsIn(form, 'button').map(each => ({
      name: attribute(each, 'name') ?? '',
      value: attribute(each, 'value') ?? '',
      action: attribute(each, 'formaction') ?? action,
    })),
  }
}

const inputFrom = (tag: string, type: string): Input => {
  const value = attribute(tag, 'value') ?? ''
  const isChoice = type === 'radio' || type === 'checkbox'
  return {
    name: attribute(tag, 'name') ?? '',
    type,
    choices: isChoice ? [value] : [],
    value: isChoice ? '' : value,
  }
}

const selectFrom = (select: string): Input => ({
  name: attribute(select, 'name') ?? '',
  type: 'select',
  choices: tagsIn(select, 'option')
    .map(option => attribute(option, 'value') ?? '')
    .filter(value => value !== ''),
  value: '',
})

const byName = (inputs: Input[], next: Input): Input[] => {
  const same = inputs.find(({ name }) => name === next.name)
  if (same === undefined) return [...inputs, next]
  same.choices.push(...next.choices)
  return inputs
}
