/** What must hold after a turn, as training/dialogues/README.md defines it. */
export type Check = { line: number; isNot: boolean; name: string; wanted: string[]; written: string }

export type ScriptedTurn = { line: number; text?: string; choice?: string; checks: Check[] }

/** A scripted citizen: says the next line whatever the answer was. */
export type Dialogue = {
  from: string
  line: number
  language: string
  municipality: string
  person: string
  turns: ScriptedTurn[]
}

const faultAt = (from: string, line: number, what: string): Error => new Error(`${from}:${line}: ${what}`)

const headOf = (from: string, line: number, written: string): Dialogue => {
  const [, language = '', municipality = 'kolding', person = ''] =
    /^# (da|en)(?: ([a-z]+))? \| (.+)$/.exec(written) ?? []
  if (language === '')
    throw faultAt(from, line, 'a dialogue begins with "# da | person" or "# en nyborg | person"')
  return { from, line, language, municipality, person, turns: [] }
}

const turnOf = (line: number, written: string): ScriptedTurn => {
  const said = written.slice(2).trim()
  return {
    line,
    ...(written.startsWith('*') ? { choice: said } : { text: said.replaceAll('⏎', '\n') }),
    checks: [],
  }
}

/** Expectations that may have several accepted values. */
const severalOf = ['answer', 'act', 'action', 'shows', 'flag', 'notice', 'asks', 'offers', 'language']
/** Expectations that are followed by a text as it is. */
const inWords = ['fact', 'says']

export const checkNames: readonly string[] = [...severalOf, ...inWords]

const checkOf = (line: number, written: string): Check | undefined => {
  const [, not, name = '', rest = ''] = /^(not )?(\S+) (.+)$/.exec(written) ?? []
  if (!checkNames.includes(name)) return undefined
  const wanted = inWords.includes(name) ? rest.split('|').map(one => one.trim()) : rest.trim().split(/\s+/)
  return { line, isNot: not !== undefined, name, wanted, written }
}

const isTurn = (written: string): boolean => /^[>*] \S/.test(written)

type Line = { from: string; line: number; written: string }

/** A turn of the dialogue that has begun, or an expectation of its last one. */
const addTo = (dialogue: Dialogue | undefined, { from, line, written }: Line): void => {
  if (dialogue === undefined) throw faultAt(from, line, 'no dialogue has begun')
  const turn = dialogue.turns.at(-1)
  if (isTurn(written)) dialogue.turns.push(turnOf(line, written))
  else {
    const check = checkOf(line, written.trim())
    if (check === undefined || turn === undefined) throw faultAt(from, line, `not a check: ${written}`)
    turn.checks.push(check)
  }
}

/** The dialogues of one file. Throws, with file and line, at a line it does not know. */
export const dialoguesIn = (text: string, from: string): Dialogue[] => {
  const dialogues: Dialogue[] = []
  text.split('\n').forEach((written, place) => {
    const line = place + 1
    if (written.startsWith('#')) dialogues.push(headOf(from, line, written))
    else if (written.trim() !== '') addTo(dialogues.at(-1), { from, line, written })
  })
  return dialogues
}
