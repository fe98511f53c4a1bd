import type { TranslateIn } from '../../language.ts'
import type { DocumentModel } from '../model.ts'

/** A document of a rehearsal says so in its title, first, last, and at the foot of every page. */
export const markedAsRehearsal = (
  rehearsal: boolean | undefined,
  model: DocumentModel,
  translateIn: TranslateIn,
): DocumentModel => {
  if (rehearsal !== true) return model
  const translate = translateIn(model.language)
  const mark = translate('rehearsal:mark')
  return {
    ...model,
    title: translate('rehearsal:title', { title: model.title }),
    marks: [mark, ...model.marks],
    sections: [...model.sections, { level: 2, blocks: [{ kind: 'caveat', text: mark }] }],
    print: { ...model.print, page: translate('rehearsal:foot', { page: model.print.page }) },
  }
}
