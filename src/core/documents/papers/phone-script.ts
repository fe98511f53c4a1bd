import type { Translate } from '../../language.ts'
import type { DocumentBlock, DocumentModel, Section } from '../model.ts'
import { type SheetInput, sheetFrame } from './blank-form.ts'
import { reachOf } from './letterhead.ts'

/** What to say on the phone, for those who would rather call than write (duties 6, 19). */
export const phoneScript = (input: SheetInput): DocumentModel => {
  const translate = input.translate(input.language)
  return {
    kind: 'phone_script',
    title: translate('letters:script.title'),
    ...sheetFrame(input, translate),
    sections: scriptSections(input, translate),
  }
}

const scriptSections = (input: SheetInput, translate: Translate): Section[] => {
  const say = input.ruling.word === 'request' ? 'sayRequest' : 'sayNotice'
  const section = (name: string, block: DocumentBlock): Section => ({
    heading: translate(`letters:script.${name}`),
    level: 2,
    blocks: [block],
  })
  const paragraph = (key: string): DocumentBlock => ({
    kind: 'paragraph',
    text: translate(`letters:script.${key}`),
  })
  return [
    section('before', { kind: 'list', items: beforeItems(input, translate) }),
    section('say', {
      kind: 'words',
      text: translate(`letters:script.${say}`, { act: translate('letters:act.audio') }),
    }),
    section('ifYes', paragraph('ifYesText')),
    section('ifNo', paragraph('ifNoText')),
    section('ifWait', paragraph('ifWaitText')),
    section('call', paragraph('callText')),
  ]
}

const beforeItems = ({ pack, language }: SheetInput, translate: Translate): string[] => {
  const hours = pack.contacts.phoneHours?.[language]
  return [
    translate('letters:script.beforeItems.number', { reach: reachOf(pack, language, translate) }),
    ...(hours ? [translate('letters:script.beforeItems.hours', { hours })] : []),
    translate('letters:script.beforeItems.paper'),
  ]
}
