import { createHash } from 'node:crypto'
import type { Email } from '../../ports.ts'

/** RFC 5322 with a UTF-8 text part. The same key always has the same Message-ID, so that a repeat can be seen as one. */
export const mimeMessage = ({ key, to, from, subject, text, language }: Email, at: Date): string =>
  [
    `Message-ID: ${messageId(key)}`,
    `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
    `From: ${oneLine(from)}`,
    `To: ${oneLine(to)}`,
    `Subject: ${encodedWords(subject)}`,
    `Content-Language: ${language}`,
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64(text).match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n')

export const messageId = (key: string): string =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@lydhoer.invalid>`

/** No header ever ends early, whatever somebody wrote. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}]+/gu, ' ').trim()

/** RFC 2047: pieces of at most 45 bytes, cut between characters. */
const encodedWords = (subject: string): string => {
  const plain = oneLine(subject)
  if (/^[\x20-\x7e]*$/.test(plain) && plain.length < 70) return plain
  const pieces: string[] = ['']
  for (const character of plain) {
    const last = pieces.at(-1) ?? ''
    if (Buffer.byteLength(last + character) > 45) pieces.push(character)
    else pieces[pieces.length - 1] = last + character
  }
  return pieces.map(piece => `=?UTF-8?B?${base64(piece)}?=`).join('\r\n ')
}

const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64')
