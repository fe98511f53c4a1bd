import { readFileSync } from 'node:fs'
import { talk } from './app/talk.ts'
import { testDeps } from './deps.ts'

const deps = await testDeps()
const real = deps.read
let last: any
deps.read = async (t, s) => {
  last = await real(t, s)
  ;(last as any).situation = s
  return last
}
for (const block of readFileSync(0, 'utf8')
  .trim()
  .split(/\n\s*\n/)) {
  const [head = '', ...lines] = block.split('\n')
  const [municipality = 'kolding', language = 'da'] = head.replace('#', '').trim().split(/\s+/)
  const c = await talk({ municipality, language }, deps as any)
  console.log('=====', head)
  for (const line of lines) {
    let turn
    try {
      turn = line.startsWith('>') ? await c.picks(line.slice(1)) : await c.says(line)
    } catch (e) {
      console.log('  !!', line, String(e))
      continue
    }
    console.log('»', line)
    if (!line.startsWith('>'))
      console.log(
        '   R',
        JSON.stringify(last.situation),
        last.acts
          .filter((a: any) => a.probability > 0.25)
          .map((a: any) => `${a.name}:${a.probability.toFixed(2)}`)
          .join(' '),
        '| T',
        last.topics
          .slice(0, 3)
          .map((a: any) => `${a.name}:${a.probability.toFixed(2)}`)
          .join(' '),
        `none:${last.asksNothing.toFixed(2)}`,
        '| A',
        last.answers
          .slice(0, 2)
          .map((a: any) => `${a.name}:${a.probability.toFixed(2)}`)
          .join(' '),
        '| F',
        last.facts.map((f: any) => `${f.field}=${f.value}(${f.mode} ${f.probability.toFixed(2)})`).join(' '),
        last.danger ? `DANGER ${last.danger.kind} ${last.danger.degree}` : '',
      )
    console.log(
      '   ',
      turn.understood?.action ?? '-',
      turn.expects,
      turn.notice?.asking ? `asking ${turn.notice.asking}` : '',
      JSON.stringify(turn.facts),
    )
    for (const m of turn.messages)
      console.log(
        '   ',
        `[${m.kind}${m.answer ? ` ${m.answer}` : ''}]`,
        m.text.slice(0, process.env.LONG ? 2000 : 160).replace(/\n/g, ' / '),
      )
    console.log('    choices:', turn.choices.map(x => x.id).join(' '))
  }
}
process.exit(0)
