import { Tokenizer } from '@huggingface/tokenizers'
import type { TextSpan } from '../../core/reader/reading.ts'

/** A text in pieces (tokens): their ids, and the characters of the text each stands for. */
export type Pieces = { ids: number[]; spans: TextSpan[] }

/** The prefix the encoder was trained to read before a message. */
const before = 'query: '
const ends = { begin: 0, end: 2 }
const unknownId = 3

/** A text as the tokeniser sees it, and where each of its characters stood in the text as written. */
type Seen = { text: string; from: number[] }

/** NFKC and single spaces, character by character, so that a piece can be located in the original text. */
const seenText = (written: string): Seen => {
  let text = ''
  const from: number[] = []
  let at = 0
  for (const letter of written) {
    const same = /\s/u.test(letter) ? ' ' : letter.normalize('NFKC')
    if (!(same === ' ' && text.endsWith(' '))) {
      text += same
      for (let unit = 0; unit < same.length; unit++) from.push(at)
    }
    at += letter.length
  }
  from.push(at)
  return { text, from }
}

/** The piece's letters without the mark that stands for a space before it. */
const lengthOf = (piece: string): number => piece.length

/** Cuts text into the pieces of tokeniser.json. */
export const piecesOf = (tokeniserJson: unknown): ((text: string) => Pieces) => {
  const tokenizer = new Tokenizer(tokeniserJson as never, {} as never)
  const cut = (text: string) => tokenizer.encode(text, { add_special_tokens: false })
  const ahead = before.length
  return written => {
    const { text, from } = seenText(written)
    const { ids, tokens } = cut(before + text)
    const spans: TextSpan[] = []
    // The first piece begins with a space that the text does not have.
    let at = -1
    for (const token of tokens) {
      const next = at + lengthOf(token)
      const place = (unit: number) => from[Math.min(Math.max(unit - ahead, 0), from.length - 1)] ?? 0
      spans.push([place(at), place(next)])
      at = next
    }
    return { ids: ids.map((id: number | undefined) => id ?? unknownId), spans }
  }
}

/** Ids of a text alone, such as the situation. */
export const plainIds = (tokeniserJson: unknown): ((text: string) => number[]) => {
  const tokenizer = new Tokenizer(tokeniserJson as never, {} as never)
  return text => tokenizer.encode(text, { add_special_tokens: false }).ids
}

export const special = ends
