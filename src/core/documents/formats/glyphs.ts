/**
 * Blank or invisible characters between missing ones belong to the same run, so that one sentence gets one number.
 */
const joinsRun = /^(?:[^\S\n]|[\u200b-\u200f]|\u2060|\p{Variation_Selector})$/u

type Piece = { missing: boolean; text: string }

const piecesOf = (text: string, has: (codePoint: number) => boolean): Piece[] => {
  const pieces: Piece[] = []
  for (const character of text) {
    const missing = character !== '\n' && !has(character.codePointAt(0) ?? 0)
    const last = pieces.at(-1)
    if (last?.missing === missing) last.text += character
    else pieces.push({ missing, text: character })
  }
  return pieces
}

/** missing + blank + missing → one missing piece. */
const joined = (pieces: Piece[]): Piece[] =>
  pieces.reduce<Piece[]>((done, piece, index) => {
    const last = done.at(-1)
    const bridges =
      last?.missing && pieces[index + 1]?.missing && [...piece.text].every(c => joinsRun.test(c))
    if (last && (bridges || (last.missing && piece.missing))) last.text += piece.text
    else done.push({ ...piece })
    return done
  }, [])

const codePoints = (text: string): string[] =>
  [...text].map(
    character => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )

export type Spelling = {
  /** The text with a number in brackets for each run of characters the fonts lack. */
  spell: (text: string) => string
  /** What the note at the end says, in the order the characters came: "[1] U+1F600". */
  notes: () => string[]
  /** Every character that could not be drawn, once. */
  missing: () => string[]
}

/** Makes sure that no character is silently left out where the fonts cannot draw it. */
export const spelling = (has: (codePoint: number) => boolean): Spelling => {
  const runs = new Map<string, number>()
  const numberOf = (run: string): number => {
    const number = runs.get(run) ?? runs.size + 1
    runs.set(run, number)
    return number
  }
  return {
    spell: text =>
      joined(piecesOf(text, has))
        .map(piece => (piece.missing ? `[${numberOf(piece.text)}]` : piece.text))
        .join(''),
    notes: () => [...runs].map(([run, number]) => `[${number}] ${codePoints(run).join(' ')}`),
    missing: () => [...new Set([...runs.keys()].flatMap(codePoints))].filter(name => name !== 'U+0020'),
  }
}
