import type { FieldRow, Group, Trait, ValueOf } from './field-row.ts'

/*
 * The fields of a notice. Schema, flow, form, desk, letters, paper and check page are made from this; the words stand
 * in `locales`. The order here is the order in all of them, and in which what is mandatory is asked.
 * Not made from it: the name it is corrected by (`lexicon/field-names.json`), its fact in `training/labels.md` and
 * turns, the encoder's token heads, golden pages. `test/prove/catalogue-additions.ts` adds one as an example.
 */

const words = (longest: number, ...ready: string[]) => ({ kind: 'words', longest, ready }) as const
/** Where and when they meet: it stands together everywhere. */
const ofMeeting = { group: 'meeting', letter: 'meeting', desk: 'place', paper: 'meeting' } as const
/** What may help at the meeting. */
const ofHelp = { group: 'others', letter: 'help', desk: 'help' } as const
const yesNo = { kind: 'yesNo' } as const

export const fields = {
  medium: {
    kind: 'one',
    values: ['audio', 'video', 'screen', 'ai_transcript', 'fixed_camera'],
    group: 'what',
    mandatory: 'always',
    letter: 'recording',
    desk: 'wish',
    paper: 'recording',
  },
  setting: {
    kind: 'one',
    values: ['office', 'phone', 'virtual', 'home', 'school', 'other'],
    group: 'meeting',
    mandatory: 'always',
    letter: 'meeting',
    desk: 'place',
    paper: 'meeting',
  },
  meetingAt: { kind: 'moment', group: 'meeting', mandatory: 'meets', unknown: 'value', paper: 'meeting' },
  /** The time of day it ends, where one was told: "15.30". */
  meetingEnd: {
    ...words(40),
    ...ofMeeting,
    is: ['seldom', 'oneLine', 'labelled'],
    goesWith: 'meetingAt',
  },
  meetingUnknown: { ...yesNo, group: 'meeting', answers: 'meetingAt' },
  /** A standing wish, or several meetings at once: which they are. */
  severalMeetings: {
    ...words(200),
    ...ofMeeting,
    is: ['told', 'seldom', 'hinted', 'labelled'],
    where: 'severalMeetings',
  },
  place: { ...words(200), ...ofMeeting, is: ['personal', 'oneLine'] },
  department: {
    ...words(200, 'unknown'),
    group: 'meeting',
    is: ['name', 'typed', 'hinted', 'oneLine'],
    mandatory: 'always',
    unknown: 'value',
    letter: 'meeting',
    desk: 'department',
    paper: 'meeting',
  },
  employee: {
    ...words(200),
    group: 'meeting',
    is: ['name', 'personal', 'hinted', 'oneLine'],
    letter: 'meeting',
    desk: 'employeeAndCase',
    paper: 'meeting',
  },
  caseNumber: {
    ...words(60),
    group: 'meeting',
    is: ['seldom', 'hinted', 'oneLine'],
    letter: 'meeting',
    desk: 'employeeAndCase',
    paper: 'meeting',
  },
  onBehalfOf: {
    kind: 'one',
    values: ['representative', 'guardian', 'parent', 'writing_help'],
    group: 'behalf',
    is: ['claim', 'ofOthers', 'seldom', 'hinted'],
    asked: 'aboutRelative',
    letter: 'person',
    desk: 'citizen',
    paper: 'behalf',
  },
  /** Whose meeting it is. */
  represented: {
    ...words(200),
    group: 'behalf',
    is: ['name', 'personal', 'ofOthers', 'seldom', 'hinted', 'oneLine', 'labelled'],
    when: 'actsForAnother',
    asked: 'once',
    goesWith: 'onBehalfOf',
    letter: 'person',
    desk: 'citizen',
    paper: 'behalf',
  },
  /** What the sender is to them: a daughter, a neighbour, a lawyer. */
  relation: {
    ...words(200),
    group: 'behalf',
    is: ['personal', 'ofOthers', 'seldom', 'hinted', 'oneLine', 'labelled'],
    when: 'actsForAnother',
    goesWith: 'onBehalfOf',
    letter: 'person',
    desk: 'citizen',
    paper: 'behalf',
  },
  authority: {
    ...words(200, 'written', 'oral', 'by_law', 'later'),
    group: 'behalf',
    is: ['told', 'ofOthers', 'seldom', 'hinted'],
    when: 'onBehalf',
    mandatory: 'always',
    unknown: 'words',
    goesWith: 'onBehalfOf',
    letter: 'person',
    desk: 'citizen',
  },
  scope: {
    ...words(200, 'whole', 'part'),
    group: 'what',
    is: ['told', 'ofOthers', 'seldom', 'labelled'],
    letter: 'recording',
    desk: 'wish',
    paper: 'recording',
  },
  cameraPosition: {
    ...words(200),
    group: 'camera',
    is: ['told', 'ofOthers', 'seldom', 'hinted', 'labelled'],
    when: 'fixedCamera',
    mandatory: 'always',
    unknown: 'words',
    letter: 'recording',
    desk: 'wish',
    paper: 'recording',
  },
  switchOff: {
    ...yesNo,
    group: 'camera',
    is: ['seldom', 'hinted', 'labelled'],
    when: 'fixedCamera',
    mandatory: 'always',
    letter: 'recording',
    desk: 'wish',
  },
  need: {
    kind: 'list',
    values: [
      'remember',
      'understand',
      'hear',
      'see',
      'write',
      'language',
      'overview',
      'stress',
      'other',
      'prefer_not_to_say',
    ],
    group: 'why',
    is: ['reason', 'ofOthers', 'hinted'],
    mandatory: 'reasonRequired',
    asked: 'once',
    paper: 'need',
  },
  needText: {
    ...words(500),
    group: 'why',
    is: ['reason', 'told', 'ofOthers', 'hinted'],
    when: 'reasonGiven',
    asked: 'otherReason',
    goesWith: 'need',
  },
  listeners: {
    kind: 'one',
    values: ['own', 'helper', 'other'],
    group: 'others',
    is: ['ofOthers', 'inclusive', 'labelled'],
    ofPeople: 'helper',
    asked: 'once',
    letter: 'recording',
    desk: 'wish',
    paper: 'listeners',
  },
  othersPresent: {
    ...words(200, 'nobody', 'children', 'others'),
    group: 'others',
    is: ['personal', 'told', 'ofOthers', 'seldom', 'labelled'],
    letter: 'recording',
    desk: 'wish',
    paper: 'recording',
  },
  alternatives: {
    kind: 'list',
    values: ['bisidder', 'minutes', 'longer_meeting', 'interpreter', 'written_summary'],
    ...ofHelp,
    is: ['ofOthers'],
    asked: 'once',
    paper: 'help',
  },
  /** Anything else they wish of the meeting, in their own words: a break, a door ajar, somebody who stays out. */
  otherWishes: { ...words(300), ...ofHelp, is: ['told', 'gathered', 'ofOthers', 'seldom'], paper: 'help' },
  staffMayRecord: {
    ...yesNo,
    group: 'others',
    is: ['hinted', 'fixed', 'labelled'],
    where: 'staffMayRecord',
    asked: 'once',
    letter: 'recording',
    desk: 'wish',
  },
  language: {
    ...words(60, 'da', 'en'),
    ...ofHelp,
    is: ['typed', 'seldom', 'hinted', 'oneLine', 'labelled'],
  },
  easyRead: { ...yesNo, ...ofHelp, is: ['seldom', 'labelled'] },
} as const satisfies Record<string, FieldRow>

type Fields = typeof fields
export type FieldName = keyof Fields

/** The value of each field, as a notice holds it. */
export type FieldValues = { [Field in FieldName]: ValueOf<Fields[Field]> }

export const fieldNames = Object.keys(fields) as FieldName[]

export const isField = (name: string): name is FieldName => Object.hasOwn(fields, name)

/** The row of a field, with whatever it may say and does not. */
export const fieldRow = (field: FieldName): FieldRow => fields[field]

/** The fields of which something holds, in order. */
export const fieldsWhere = (holds: (row: FieldRow) => boolean): FieldName[] =>
  fieldNames.filter(field => holds(fieldRow(field)))

/** The fields of these groups that have a question of their own: group by group, and within each in order. */
export const fieldsIn = (groups: readonly Group[]): FieldName[] =>
  groups.flatMap(name => fieldsWhere(({ group, answers }) => group === name && answers === undefined))

/** It has values to choose among, one or several. */
export const isChosen = (field: FieldName): boolean => ['one', 'list'].includes(fieldRow(field).kind)

export const isA = (trait: Trait, field: FieldName): boolean => fieldRow(field).is?.includes(trait) === true
