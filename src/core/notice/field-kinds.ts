import {
  alternatives,
  type FieldName,
  listenerKinds,
  media,
  needs,
  representations,
  settings,
} from './fields.ts'

/** How a field is answered: one of, some of, yes or no, a moment, or words with a few ready ones to pick. */
export type FieldKind =
  | { kind: 'one' | 'list'; values: readonly string[] }
  | { kind: 'yesNo' }
  | { kind: 'moment' }
  | { kind: 'words'; ready: readonly string[] }

export const fieldKinds: Record<FieldName, FieldKind> = {
  medium: { kind: 'one', values: media },
  setting: { kind: 'one', values: settings },
  meetingAt: { kind: 'moment' },
  meetingUnknown: { kind: 'yesNo' },
  severalMeetings: { kind: 'words', ready: [] },
  place: { kind: 'words', ready: [] },
  department: { kind: 'words', ready: ['unknown'] },
  employee: { kind: 'words', ready: [] },
  scope: { kind: 'words', ready: ['whole', 'part'] },
  need: { kind: 'list', values: needs },
  needText: { kind: 'words', ready: [] },
  listeners: { kind: 'one', values: listenerKinds },
  othersPresent: { kind: 'words', ready: ['nobody', 'children', 'others'] },
  alternatives: { kind: 'list', values: alternatives },
  staffMayRecord: { kind: 'yesNo' },
  cameraPosition: { kind: 'words', ready: [] },
  switchOff: { kind: 'yesNo' },
  onBehalfOf: { kind: 'one', values: representations },
  authority: { kind: 'words', ready: ['written', 'oral', 'by_law', 'later'] },
  caseNumber: { kind: 'words', ready: [] },
  language: { kind: 'words', ready: ['da', 'en'] },
  easyRead: { kind: 'yesNo' },
}

/** What is stored when a citizen does not know the department: a value like any other (architecture.md 4). */
export const unknownDepartment = 'ved ikke'

/** The values offered as buttons or radio boxes, in the order they are shown. */
export const readyValues = (field: FieldName): readonly string[] => {
  const kind = fieldKinds[field]
  if (kind.kind === 'one' || kind.kind === 'list') return kind.values
  if (kind.kind === 'words') return kind.ready
  return kind.kind === 'yesNo' ? ['yes', 'no'] : []
}
