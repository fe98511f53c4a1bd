import { type AnswerDefinition, lead, list, shared, text } from './answer.ts'

const channel = 'audio_meeting'
const schools = text('rules', { by: 'schools', source: 'policy' })
const ask = shared('ask', { by: 'contact' })

/** Schools, day care, children. No public rule was found; the municipal rules hold only if it says so. */
export const childrenSchool: Record<string, AnswerDefinition> = {
  children_school: { channel, blocks: [lead(), schools, text('child'), ask] },
  'children_school.parent_talk': { channel, blocks: [lead(), schools, list('say'), text('child')] },
  'children_school.child_records': { channel, blocks: [lead(), text('others'), list('do'), text('hard')] },
  'children_school.who_decides': { channel, blocks: [lead(), schools, text('private'), ask] },
}
