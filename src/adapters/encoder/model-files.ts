import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** training/encoder/card.json: what the encoder is, and the SHA-256 of each of its files. */
export type EncoderCard = {
  name: string
  base: string
  licence: string
  width: number
  files: Record<string, string>
}

export class EncoderFault extends Error {}

const bytesOf = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch {
    throw new EncoderFault(`${path} is not there`)
  }
}

/**
 * Reads the card of the encoder in a folder and checks its files against it. Throws `EncoderFault` naming the wrong
 * file.
 */
export const checkedCard = (folder: string): EncoderCard => {
  const card = JSON.parse(bytesOf(join(folder, 'card.json')).toString('utf8')) as EncoderCard
  for (const [name, expected] of Object.entries(card.files)) {
    const own = createHash('sha256')
      .update(bytesOf(join(folder, name)))
      .digest('hex')
    if (own !== expected)
      throw new EncoderFault(
        `${join(folder, name)} is damaged: its SHA-256 is ${own}, the card says ${expected}`,
      )
  }
  return card
}
