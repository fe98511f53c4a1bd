import {
  type AnswerDefinition,
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
import { instead } from './ways-in.ts'

const channel = 'audio_meeting'
const askFirst = text('first', { by: 'wayIn', silentFor: ['closed'], source: 'policy' })
const write = { write: true } as const

const ofTheAdviser = { by: 'adviser', silentFor: ['unknown', 'none'], source: 'kolding_adviser' } as const
const adviser = shared('adviser', { by: 'adviser', silentFor: ['none'] })
const reasoned = text('local', { by: 'refusalReasoned', silentFor: ['unknown'], source: 'policy' })
/** Whom to go to next, and by when. */
const onward = shared('onward', { by: 'adviser', source: 'ombudsman_complaint' })
/** When one may write there. */
const ombudsman = text('ombudsman', { source: 'ombudsman_complaint' })
const complaint = text('local', { by: 'complaint', silentFor: ['unknown'], source: 'policy' })
/** Who names nobody but itself: the Ombudsman stands outside its rules. */
const theirOwn = { complaint: ['own_authority'] }
const bisidderInstead = fold('bisidder', text('instead', { source: 'fob_2005_578' }))
const replyTime = sharedFold('reply_time', shared('reply_time'))
const goodPractice = fold('practice', text('other_case', { source: 'ombudsman_good_practice' }))

const complaints: Record<string, AnswerDefinition> = {
  'refusal_complaint.where': {
    channel,
    verdict: verdict({ by: 'complaint', source: 'policy' }),
    short: short(
      complaint,
      text('leader', { by: 'complaint', silentFor: ['own_authority'] }),
      text('then', { by: 'adviser', silentFor: ['none'] }),
      text('still', { when: theirOwn, source: 'ombudsman_complaint' }),
      ombudsman,
      text('term'),
    ),
    more: [
      fold('care', text('leader')),
      fold('weeks', text('none')),
      fold('here', silence('complaint')),
      fold('adviser', adviser),
      fold('chooses', ombudsman),
      fold('data', text('agency', { source: 'datatilsynet_recordings' })),
      replyTime,
      sharedFold('cost', shared('cost')),
      fold('name', text('ask')),
    ],
    call: 'leader',
  },
  'refusal_complaint.deadline': {
    channel,
    verdict: verdict(),
    short: short(text('now'), complaint, ombudsman, text('other'), text('still')),
    more: [
      sharedFold('law', text('none', { source: 'ombudsman_deadlines' })),
      fold('here', silence('complaint')),
    ],
    call: 'leader',
  },
  'refusal_complaint.ankestyrelsen': {
    channel,
    verdict: verdict({ polar: true }),
    short: short(
      text('none', { source: 'complaint_guidance' }),
      complaint,
      text('leader'),
      onward,
      text('still'),
    ),
    more: [fold('other', text('letter', { source: 'complaint_guidance' })), fold('adviser', adviser)],
    call: 'leader',
  },
  'refusal_complaint.borgerraadgiver': {
    channel,
    verdict: verdict({ by: 'adviser' }),
    short: short(
      text('can', { by: 'adviser' }),
      text('first', { by: 'adviser', silentFor: ['none'] }),
      complaint,
      { ...ombudsman, when: { complaint: ['employee_tells', 'unknown'] } },
      text('still', { when: theirOwn, source: 'ombudsman_complaint' }),
    ),
    more: [fold('here', list('can', ofTheAdviser), list('cannot', ofTheAdviser))],
    call: 'adviser',
  },
}

const reasons: Record<string, AnswerDefinition> = {
  'refusal_complaint.allowed': {
    channel,
    verdict: verdict({ by: 'employeeVeto', polar: true, source: 'policy' }),
    short: short(text('reason', { source: 'fob_2005_578' }), reasoned, text('now'), onward, text('not_yet')),
    say: say(write),
    more: [
      fold(
        'looks_at',
        text('intro', { by: 'considerationsNamed', silentFor: ['no'], source: 'policy' }),
        list('considerations', { common: true, each: 'refusalGrounds', source: 'policy' }),
      ),
      bisidderInstead,
      sharedFold('part', shared('part', { source: 'fob_2005_578' })),
      fold('net', text('use')),
      instead,
    ],
    call: 'leader',
  },
  'refusal_complaint.policy_only': {
    channel,
    verdict: verdict({ polar: true, source: 'fob_2005_578' }),
    short: short(text('look', { source: 'fob_2005_578' }), reasoned, text('now'), onward, text('not_yet')),
    say: say(write),
    more: [goodPractice, instead],
    call: 'leader',
  },
  'refusal_complaint.written_reasons': {
    channel,
    verdict: verdict({ by: 'refusalReasoned', polar: true, source: 'policy' }),
    short: short(
      reasoned,
      text('silent', { by: 'refusalReasoned', silentFor: ['yes', 'no'] }),
      silence('refusalReasoned'),
      text('written', { by: 'refusalWritten', source: 'policy' }),
      text('shown', { source: 'fob_2005_578' }),
      { ...onward, when: { refusalReasoned: ['yes', 'no'] } },
      text('still'),
    ),
    say: say(write),
    more: [sharedFold('law', text('decision', { source: 'ombudsman_reasons' })), goodPractice, replyTime],
    call: 'leader',
  },
  'refusal_complaint.is_decision': {
    channel,
    verdict: verdict({ source: 'ombudsman_decision' }),
    short: short(
      text('unsettled', { source: 'fob_2005_578' }),
      text('line', { source: 'ombudsman_decision' }),
      text('safe'),
      onward,
      text('still'),
    ),
    say: say(write),
    more: [goodPractice],
    call: 'leader',
  },
}

const afterwards: Record<string, AnswerDefinition> = {
  'refusal_complaint.stay_away': {
    needs: ['happened'],
    channel,
    verdict: verdict(),
    short: short(text('cost'), text('move'), text('stands')),
    say: say(),
    more: [fold('do', list('list')), fold('phone', text('ask')), instead],
    call: 'authority',
  },
  'refusal_complaint.punish': {
    channel,
    verdict: verdict(),
    short: short(text('none'), askFirst, text('after_no'), text('frame'), text('letter')),
    say: say(write),
    more: [
      fold('letter', text('where')),
      fold('stop', text('frame', { source: 'fob_2005_578' })),
      fold('home', text('video')),
      fold('adviser', adviser),
    ],
    call: 'leader',
  },
  'refusal_complaint.let_in': {
    channel,
    verdict: verdict(),
    short: short(text('rules', { source: 'policy' }), text('ask'), text('later')),
    say: say(),
    more: [fold('questions', list('list'))],
    call: 'authority',
  },
  'refusal_complaint.other_caseworker': {
    channel,
    verdict: verdict(),
    short: short(text('none'), text('write'), text('until')),
    say: say(write),
    more: [fold('adviser', adviser), instead],
    call: 'leader',
  },
  'refusal_complaint.meeting_stopped': {
    needs: ['happened'],
    channel,
    verdict: verdict(),
    short: short(
      text('leader'),
      text('frame', { when: { refusalReasoned: ['unknown'] }, source: 'fob_2005_578' }),
      reasoned,
      text('offer'),
      text('note'),
    ),
    say: say(write),
    more: [
      sharedFold('ombudsman', shared('fob', { source: 'fob_2005_578' })),
      fold('contact', text('limits', { source: 'ombudsman_contact' })),
      fold('leave', text('go', { source: 'criminal_264' }), text('who')),
      fold('adviser', adviser),
    ],
    call: 'leader',
  },
  /** Refused for the sake of the employee. */
  'refusal_complaint.for_staff': {
    channel,
    verdict: verdict({ by: 'employeeVeto', source: 'policy' }),
    short: short(text('fits', { source: 'fob_2005_578' }), reasoned, text('unsure'), text('now')),
    say: say(write),
    more: [fold('offer', list('list')), fold('adviser', adviser), instead],
    call: 'leader',
  },
}

/** Refusals and complaints. Whether a refusal is a decision is open. */
export const refusalComplaint: Record<string, AnswerDefinition> = {
  refusal_complaint: {
    channel,
    verdict: verdict(),
    short: short(text('reason', { source: 'fob_2005_578' }), reasoned, text('now'), onward, text('not_yet')),
    say: say(write),
    more: [
      fold(
        'further',
        text('own', { by: 'complaint', silentFor: ['employee_tells', 'unknown'], source: 'policy' }),
        adviser,
        ombudsman,
      ),
      bisidderInstead,
      fold('again', text('next')),
      instead,
    ],
    call: 'leader',
  },
  ...reasons,
  ...complaints,
  ...afterwards,
}
