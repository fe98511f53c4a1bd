import type { Draft } from './decision-form.tsx'

/** The decision form as posted; `version` decides who was first, so what is no number fits no version. */
export const draftIn = (
  form: URLSearchParams,
): {
  draft: Draft
  version: number
  replaces: boolean
} => {
  const text = (name: string) => form.get(name) ?? ''
  const version = Number(text('version'))
  return {
    draft: {
      outcome: text('outcome'),
      assessment: text('assessment'),
      ground: text('ground'),
      conditions: text('conditions'),
      terms: form.getAll('terms').join(' '),
      colleague: text('colleague'),
      ownWords: text('ownWords'),
      movedDay: text('movedDay'),
      movedTime: text('movedTime'),
      message: text('message'),
    },
    version: text('version') !== '' && Number.isSafeInteger(version) ? version : -1,
    replaces: text('replaces') === 'yes',
  }
}
