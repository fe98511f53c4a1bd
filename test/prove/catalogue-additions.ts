import type { Copy } from './working-copy.ts'

const languages = ['da', 'en'] as const
const labels = 'training/labels.json'

/** How many people come: a field of its own, with words in both languages. */
export const addField = (copy: Copy): void => {
  const row = `companions: { ...words(60), group: 'others', is: ['seldom'], letter: 'recording', desk: 'wish' },`
  copy.edit('flows/fields.ts', '  easyRead: {', `  ${row}\n  easyRead: {`)
  for (const language of languages) {
    const words = {
      field: 'Deltagere',
      label: 'Deltagere',
      ask: 'Hvor mange kommer I?',
      help: 'Skriv et tal.',
      again: 'Hvor mange er I?',
    }
    copy.add(
      `locales/${language}/notice.json`,
      Object.entries(words).map(([kind, text]) => [`${kind}.companions`, text]),
    )
  }
  copy.edit(labels, '"scope", ', '"companions", "scope", ')
  copy.run('src/build/bundling/write-schemas.ts')
}

/** Put off: an answer that comes later, said in letter, on the status page and at the desk. */
export const addOutcome = (copy: Copy): void => {
  const row = `postponed: { by: 'staff', turn: 'staff', isOnTheMatter: false, needs: 'message', stance: 'wait', letter: {}, statistics: 'none' },`
  copy.edit('flows/outcomes.ts', '  withdrawn: {', `  ${row}\n  withdrawn: {`)
  for (const language of languages) {
    copy.add(`locales/${language}/staff.json`, [
      ['decision.outcomes.postponed', 'Udsat'],
      ['decision.explain.postponed', 'Du svarer senere.'],
      ['decision.messageHint.postponed', 'Hvornår svarer du?'],
    ])
    copy.add(`locales/${language}/letters.json`, [['letter.outcome.postponed', 'Vi svarer senere.']])
    copy.add(`locales/${language}/pages.json`, [['outcome.postponed', 'Svaret kommer senere.']])
  }
  copy.run('src/build/bundling/write-schemas.ts')
}

/** What is said of whose turn it is holds: a notice put off still waits for staff. */
export const postponedTest = `import { expect, it } from 'vitest'
import { decided, given, opened, received } from './given.ts'

it('waits for staff still, and can be answered', () => {
  const { notice } = given(received(), opened, decided({ outcome: 'postponed', message: 'Vi venter.' }))
  expect(notice.status).toBe('waiting')
  const later = given(received(), opened, decided({ outcome: 'postponed' }), decided())
  expect(later.notice.status).toBe('answered')
})
`

const answer = `import { type AnswerDefinition, short, text, verdict } from './answer.ts'

export const hearingLoop: Record<string, AnswerDefinition> = {
  hearing_loop: { verdict: verdict(), short: short(text('ask', { source: 'admin_6_8' })) },
}
`

/** Hearing loop: a topic with an answer, a button and a line in the figures. What people say of it is taught apart. */
export const addTopic = (copy: Copy): void => {
  copy.write('flows/answers/hearing-loop.ts', answer)
  const index = 'flows/answers/index.ts'
  copy.edit(
    index,
    'import { homecareCamera',
    `import { hearingLoop } from './hearing-loop.ts'\nimport { homecareCamera`,
  )
  copy.edit(index, '  ...audioOffice,', '  ...audioOffice,\n  ...hearingLoop,')
  copy.edit(
    'flows/topics.ts',
    '  interpreter: {',
    `  hearing_loop: { is: ['namedInAWord'] },\n  interpreter: {`,
  )
  copy.edit(labels, '"topics": [', '"topics": ["hearing_loop", ')
  copy.edit(labels, '"answers": [', '"answers": ["hearing_loop", ')
  for (const language of languages) {
    const said = {
      da: { verdict: 'Spørg, før du kommer', short: { ask: 'Spørg, om rummet har teleslynge.' } },
      en: { verdict: 'Ask before you come', short: { ask: 'Ask if the room has a hearing loop.' } },
    }[language]
    copy.write(`locales/${language}/answers/hearing_loop.json`, `${JSON.stringify({ main: said })}\n`)
    const words = `locales/${language}/index.ts`
    const from = `import hearingLoop from './answers/hearing_loop.json' with { type: 'json' }`
    copy.edit(words, 'import homecareCamera', `${from}\nimport homecareCamera`)
    copy.edit(
      words,
      `  'answers/audio_office'`,
      `  'answers/hearing_loop': hearingLoop,\n  'answers/audio_office'`,
    )
    copy.add(`locales/${language}/chat.json`, [['choice.topic.hearing_loop', 'Er der teleslynge?']])
    copy.add(`locales/${language}/staff.json`, [['statistics.topic.hearing_loop', 'Teleslynge']])
  }
}
