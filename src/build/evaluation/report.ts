import type { Evaluation } from '../evaluate.ts'
import type { Figures, Outcome } from './measure.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const cell = (value: string | number): string => `<td>${escaped(String(value))}</td>`

const table = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string =>
  `<table><caption>${escaped(caption)}</caption><thead><tr>${head.map(one => `<th scope="col">${escaped(one)}</th>`).join('')}</tr></thead><tbody>${rows
    .map(row => `<tr><th scope="row">${escaped(String(row[0]))}</th>${row.slice(1).map(cell).join('')}</tr>`)
    .join('')}</tbody></table>`

const head = [
  '',
  'messages',
  'top-1 %',
  'top-3 %',
  'outright %',
  'precision %',
  'asked %',
  'handed over %',
  'wrong outright %',
  'cost',
]

const figuresRow = (name: string, one: Figures): (string | number)[] => [
  name,
  one.messages,
  one.top1,
  one.top3,
  one.outright,
  one.precision,
  one.asked,
  one.handedOver,
  one.wrongOutright,
  one.cost,
]

const barWidth = 320
const barHeight = 18

/** One bar a topic: how many are right at the first try. */
const bars = (groups: Record<string, Figures>): string => {
  const rows = Object.entries(groups).sort((one, other) => one[1].top1 - other[1].top1)
  const lines = rows.map(([name, { top1 }], at) => {
    const y = at * barHeight
    return `<text x="0" y="${y + 13}">${escaped(name)}</text><rect x="190" y="${y + 3}" width="${(top1 / 100) * barWidth}" height="12"/><text x="${196 + (top1 / 100) * barWidth}" y="${y + 13}">${top1}</text>`
  })
  return `<svg role="img" aria-label="Share right at the first try, by topic" viewBox="0 0 560 ${rows.length * barHeight}" width="560" height="${rows.length * barHeight}">${lines.join('')}</svg>`
}

type WordsFor = (text: string, topic: string) => string

const explainedBy =
  (wordsFor: WordsFor) =>
  ({ expected, reading, best, verdict }: Outcome): (string | number)[] => [
    expected.text,
    expected.topics.join(' + '),
    best.slice(0, 3).join(', ') || 'nothing',
    reading.score,
    verdict,
    reading.because.map(one => `${one.text} → ${one.concept}`).join('; '),
    wordsFor(expected.text, best[0] ?? ''),
  ]

const style =
  'body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#1a1a1a}table{border-collapse:collapse;margin:1.5rem 0;font-size:.9rem}caption{text-align:left;font-weight:600;padding:.4rem 0}th,td{border-bottom:1px solid #ccc;padding:.25rem .6rem;text-align:left;vertical-align:top}svg text{font:12px system-ui,sans-serif}rect{fill:#0059b3}'

/** The evaluation as a page a content editor can read. */
export const reportPage = (
  evaluation: Evaluation,
  outcomes: readonly Outcome[],
  wordsFor: WordsFor,
): string => {
  const explained = explainedBy(wordsFor)
  const wrong = outcomes
    .filter(one => one.verdict === 'wrong outright')
    .sort((one, other) => other.reading.score - one.reading.score)
  const asked = outcomes.filter(
    one => one.verdict === 'asked, not among them' || one.verdict === 'handed over',
  )
  const { crisis, data, cost, crossValidation, model } = evaluation
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>How well messages are understood</title><style>${style}</style></head><body>
<h1>How well messages are understood</h1>
<p>Model ${escaped(model.hash)}, ${model.gzip} kB compressed, ${model.heap} MB in memory. ${cost.p50} µs for the median message, ${cost.p99} µs for the slowest of a hundred.</p>
${table('The development set, never trained on', head, [figuresRow('all', evaluation.all), ...Object.entries(evaluation.languages).map(([name, one]) => figuresRow(name, one))])}
<p>Trained on three quarters and tested on the fourth (${crossValidation.messages} messages): ${crossValidation.top1} % right at the first try, ${crossValidation.top3} % among the first three.</p>
<h2>By topic</h2>${bars(evaluation.topics)}
${table(
  'By topic',
  head,
  Object.entries(evaluation.topics).map(([name, one]) => figuresRow(name, one)),
)}
${table(
  'By way of writing',
  head,
  Object.entries(evaluation.styles).map(([name, one]) => figuresRow(name, one)),
)}
<h2>Danger</h2><p>${crisis.recall} % of ${crisis.cases} written cases heard, ${crisis.rightKind} % as the right kind; ${crisis.falseAlarms} % false alarms among ${crisis.calm} others.</p>
<ul>${crisis.missed.map(text => `<li>missed: ${escaped(text)}</li>`).join('')}${crisis.alarmed.map(text => `<li>alarmed: ${escaped(text)}</li>`).join('')}</ul>
${table(
  'Danger said obliquely, and ordinary messages in the same words (per cent)',
  ['set', 'danger', 'heard', 'asked about', 'ordinary', 'false alarms', 'asked in vain'],
  Object.entries(evaluation.oblique).map(([name, one]) => [
    name,
    one.cases,
    one.heard,
    one.asked,
    one.calm,
    one.alarmed,
    one.askedInVain,
  ]),
)}
${table(
  'Most often confused',
  ['expected', 'read as', 'times'],
  evaluation.confusions.slice(0, 25).map(one => [one.expected, one.read, one.times]),
)}
${table('Wrong outright, the surest first', ['message', 'expected', 'read as', 'score', 'outcome', 'because', 'words that spoke for it'], wrong.map(explained))}
${table('Asked or handed over without the right choice', ['message', 'expected', 'read as', 'score', 'outcome', 'because', 'words that spoke for it'], asked.map(explained))}
<h2>The data</h2><p>${data.concepts} concepts, ${data.negatives.near} near and ${data.negatives.far} far messages outside the domain. Topics with too few messages: ${escaped(data.thin.join(', ') || 'none')}.</p>
${table(
  'Messages by topic',
  ['topic', 'Danish', 'English', 'development, Danish', 'development, English'],
  Object.entries(data.coverage).map(([topic, one]) => [
    topic,
    one.da,
    one.en,
    one.developmentDa,
    one.developmentEn,
  ]),
)}
${table(
  'Too alike within the training messages',
  ['message', 'twin', 'likeness'],
  data.duplicates.slice(0, 60).map(one => [one.one, one.other, one.likeness]),
)}
${table(
  'Too alike between development set and training',
  ['message', 'twin', 'likeness'],
  data.leaks.map(one => [one.one, one.other, one.likeness]),
)}
</body></html>
`
}
