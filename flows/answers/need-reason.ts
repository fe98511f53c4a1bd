import { type AnswerDefinition, lead, list, shared, text } from './answer.ts'

const channel = 'audio_meeting'
const write = shared('write', { by: 'wayIn', silentFor: ['closed'], offer: true })
const weight = shared('need', { by: 'needWeight', silentFor: ['unknown'], source: 'policy' })
const why = shared('why', { by: 'reason', silentFor: ['helps', 'unknown'], source: 'policy' })
const individual = shared('fob', { source: 'fob_2005_578' })

const oneNeed = (also = text('also', { offer: true })): AnswerDefinition => ({
  channel,
  blocks: [lead(), why, list('say'), weight, also, write],
  sources: ['fob_2005_578'],
})

/** Must I say why, and is my reason good enough. */
export const needReason: Record<string, AnswerDefinition> = {
  need_reason: {
    channel,
    blocks: [
      lead({ by: 'reason', source: 'policy' }),
      shared('need', { by: 'needWeight', source: 'policy' }),
      text('examples', { by: 'needsNamed', silentFor: ['no'], source: 'policy' }),
      list('need_list', { common: true, each: 'needExamples', source: 'policy' }),
      text('looks_at', { by: 'considerationsNamed', silentFor: ['no'], source: 'policy' }),
      list('considerations', { common: true, each: 'refusalGrounds', source: 'policy' }),
      text('functional'),
      individual,
      write,
    ],
  },
  'need_reason.memory': oneNeed(),
  'need_reason.concentration': oneNeed(),
  'need_reason.dyslexia': oneNeed(text('also', { source: 'fob_2005_578' })),
  'need_reason.hearing': oneNeed(),
  'need_reason.stress': oneNeed(),
  'need_reason.doctor_note': { channel, blocks: [lead(), text('words'), text('asked'), individual] },
  'need_reason.distrust': {
    channel,
    blocks: [lead(), text('turn'), list('say'), shared('offers', { by: 'minutes', offer: true }), individual],
  },
}
