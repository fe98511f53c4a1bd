import {
  type AnswerDefinition,
  type FoldDefinition,
  fold,
  list,
  say,
  shared,
  sharedFold,
  short,
  silence,
  text,
  verdict,
} from './answer.ts'

const channel = 'audio_meeting'
const notByNeed = ['tell', 'tell_but_veto', 'ask', 'agree_first', 'free', 'closed', 'unknown']

const weight = shared('need', { by: 'needWeight', silentFor: ['unknown'], source: 'policy' })
const onlyWithNeed = text('only_need', { by: 'openness', silentFor: notByNeed, source: 'policy' })
/** What a need counts for says it too. */
const onlyWithNeedUnweighed = {
  ...onlyWithNeed,
  when: { needWeight: ['most_often_accepted', 'met_with_understanding', 'unknown'] },
}
const onlyVeto = ['ask', 'ask_with_need', 'agree_first', 'free', 'closed', 'unknown']
const staffMayRefuse = text('veto', { by: 'openness', silentFor: onlyVeto, source: 'policy' })
const considerations = list('considerations', { common: true, each: 'refusalGrounds', source: 'policy' })
const manyThings = [
  text('many', { by: 'considerationsNamed', silentFor: ['no'], source: 'policy' }),
  considerations,
]
const ombudsman = sharedFold('ombudsman', shared('fob', { source: 'fob_2005_578' }))

const needList = list('need_list', { common: true, each: 'needExamples', source: 'policy' })
const needs = [text('intro', { by: 'needsNamed', silentFor: ['no'], source: 'policy' }), needList]
/** The needs the authority names, where what else it weighs is said outright. */
const namedNeeds = fold('looks_at', ...needs)
/** Everything the authority names: the needs, and what else it weighs. */
const looksAt = fold('looks_at', ...needs, considerations)

/** Where nothing is named that may count against: why. */
const unreadOrSilent = shared('silence', {
  by: 'pageSilence',
  when: { considerationsNamed: ['no'] },
  source: 'policy',
})

/** Where a yes means that they record too. */
const theyRecordToo = shared('staff', {
  by: 'staffRecording',
  silentFor: ['always', 'may', 'never_unknown', 'unknown'],
  source: 'policy',
})

const inGoodTime = { addressee: ['department'] }

/** One need: what it is worth by this authority's rule, that it gives no claim, and how to say it. */
const oneNeed = (law = ombudsman, ...extra: FoldDefinition[]): AnswerDefinition => ({
  channel,
  verdict: verdict({ by: 'reason', polar: true, source: 'policy' }),
  short: short(
    text('local', { by: 'reason', source: 'policy' }),
    onlyWithNeedUnweighed,
    staffMayRefuse,
    weight,
    ...manyThings,
    text('department', { when: inGoodTime, source: 'policy' }),
    text('ask_for', {
      by: 'noticeWhen',
      when: { wayIn: ['notice', 'request'], addressee: ['employee', 'unknown'] },
      source: 'policy',
    }),
    theyRecordToo,
  ),
  say: say({ asks: true }),
  more: [namedNeeds, sharedFold('alternatives', text('also', { offer: true })), law, ...extra],
})

/** Must I say why, and is my reason good enough. */
export const needReason: Record<string, AnswerDefinition> = {
  need_reason: {
    channel,
    verdict: verdict({ by: 'whyAsked', polar: true, source: 'policy' }),
    short: short(
      text('diagnosis', { when: { reason: ['required', 'weighed', 'helps', 'unknown'] } }),
      text('asked', {
        by: 'reason',
        when: { openness: notByNeed },
        silentFor: ['required', 'unknown'],
        source: 'policy',
      }),
      text('illness', { when: { reason: ['not_asked'] } }),
      silence('reason'),
      onlyWithNeed,
      staffMayRefuse,
      weight,
      ...manyThings,
      shared('form', {
        by: 'noticeForm',
        when: { reason: ['weighed'] },
        silentFor: ['any', 'unknown'],
        source: 'policy',
      }),
      text('ask_for', {
        by: 'noticeWhen',
        when: { openness: ['ask', 'ask_with_need'], noticeForm: ['any', 'unknown'] },
        source: 'policy',
      }),
      theyRecordToo,
    ),
    say: say({ asks: true }),
    more: [fold('wording', list('list')), namedNeeds, ombudsman],
  },
  'need_reason.memory': oneNeed(),
  'need_reason.concentration': oneNeed(),
  'need_reason.dyslexia': oneNeed(sharedFold('ombudsman', text('case', { source: 'fob_2005_578' }))),
  'need_reason.hearing': oneNeed(),
  'need_reason.stress': oneNeed(),
  /** Any other reason: poor Danish, an arm in plaster, grief. */
  'need_reason.enough': oneNeed(ombudsman, sharedFold('part', shared('part', { source: 'fob_2005_578' }))),
  'need_reason.doctor_note': {
    channel,
    verdict: verdict({ polar: true }),
    short: short(text('none', { by: 'reason', source: 'policy' }), text('words'), text('asked')),
    say: say(),
    more: [
      looksAt,
      ombudsman,
      fold('sent', text('stays'), text('agency', { source: 'datatilsynet_recordings' })),
    ],
  },
  /** What they look at, and what may count against: in the authority's own words, or that none were found. */
  'need_reason.criteria': {
    channel,
    verdict: verdict({ by: 'considerationsNamed', source: 'policy' }),
    short: short(
      text('intro', {
        by: 'needsNamed',
        when: { considerationsNamed: ['no'] },
        silentFor: ['no'],
        source: 'policy',
      }),
      needList,
      text('also', { by: 'considerationsNamed', silentFor: ['no'], source: 'policy' }),
      considerations,
      text('fair', { when: { considerationsNamed: ['no'] }, source: 'fob_2005_578' }),
    ),
    say: say(),
    more: [
      fold('against', unreadOrSilent),
      fold('bisidder', text('why'), text('not_alone', { source: 'fob_2005_578' })),
      ombudsman,
    ],
  },
  'need_reason.who_sees': {
    channel,
    verdict: verdict(),
    short: short(
      text('staff'),
      text('others'),
      text('apart', { when: { wayIn: ['notice', 'request'] } }),
      text('little'),
    ),
    more: [
      fold(
        'without',
        text('rule', { by: 'reason', when: { openness: notByNeed }, source: 'policy' }),
        text('need', { by: 'openness', silentFor: notByNeed, source: 'policy' }),
      ),
      fold('change', text('beside', { source: 'correction' })),
    ],
  },
  'need_reason.distrust': {
    channel,
    verdict: verdict({ by: 'reason', source: 'policy' }),
    short: short(
      text('fine'),
      text('enough', { by: 'reason', source: 'policy' }),
      onlyWithNeed,
      staffMayRefuse,
      text('instead', { by: 'reason', silentFor: ['not_asked'] }),
    ),
    say: say({ asks: true }),
    more: [
      looksAt,
      sharedFold('alternatives', shared('offers', { by: 'minutes', source: 'policy', offer: true })),
      sharedFold('ombudsman', text('case', { source: 'fob_2005_578' })),
    ],
  },
}
