import { type AnswerDefinition, lead, shared, text } from './answer.ts'

const channel = 'audio_meeting'
const citizenMay = shared('citizen_may', { by: 'openness', source: 'policy' })
const citizenReason = shared('citizen_reason', { source: 'fob_2005_578' })
/** Named where it holds only; of other authorities no guidance for their own staff was found. */
const staffPage = ['silkeborg_staff']

/** Somebody at work asks about being recorded. Guidance for them is their employer's; here are the citizens' rules. */
export const staffSide: Record<string, AnswerDefinition> = {
  staff_side: {
    channel,
    blocks: [lead(), citizenMay, citizenReason, text('kind')],
    sources: staffPage,
  },
  'staff_side.say_no': {
    channel,
    blocks: [lead({ by: 'employeeVeto', source: 'policy' }), citizenReason, text('help'), text('camera')],
    sources: staffPage,
  },
  'staff_side.secretly': {
    channel,
    blocks: [lead(), citizenMay, text('law', { source: 'criminal_263' }), text('next')],
    sources: ['datatilsynet_calls', 'criminal_264a', ...staffPage],
  },
}
