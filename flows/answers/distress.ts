import { type AnswerDefinition, lead, link, list, shared, text } from './answer.ts'

const ask = shared('ask', { by: 'contact' })

export const emotional: Record<string, AnswerDefinition> = {
  emotional: { blocks: [lead(), text('step'), list('ideas'), ask, text('hard')] },
  'emotional.anger': {
    blocks: [lead(), text('step'), list('ideas'), shared('adviser', { by: 'adviser', silentFor: ['none'] })],
  },
  'emotional.fear': { blocks: [lead(), list('ideas'), text('say'), ask] },
}

const alone = shared('nobody_reads')
const emergency = link('call_emergency', 'tel:emergency', { common: true, source: 'emergency_112' })
const violence = link('call_violence', 'tel:violenceLine', { common: true, source: 'hotline_1888' })
const child = link('call_child', 'tel:childLine', { common: true, source: 'child_helpline' })
const life = link('call_life', 'tel:lifeLine', { common: true, source: 'livslinien' })
const hours = shared('life_hours')
const draft = shared('draft_kept')

/** Danger first, never the law. Nobody reads along and nobody has been told: said outright (duties 28). */
export const crisis: Record<string, AnswerDefinition> = {
  crisis: { blocks: [lead(), emergency, alone, text('lines'), violence, child, life, hours, draft] },
  'crisis.self': { blocks: [lead(), emergency, alone, text('talk'), life, hours, text('near'), draft] },
  'crisis.violence': {
    blocks: [lead(), emergency, alone, text('talk'), violence, text('staff'), text('video'), draft],
  },
  'crisis.emergency': { blocks: [lead(), emergency, alone, text('say'), draft] },
  'crisis.threat': { blocks: [lead(), emergency, alone, text('stop'), life, hours, draft] },
  'crisis.child': {
    blocks: [lead(), emergency, alone, text('talk'), child, text('adult', { by: 'contact' }), draft],
  },
}
