import { readFileSync } from 'node:fs'
import type { ConversationSituation } from '../../core/reader/reading.ts'
import { isKeptOut, trainingFolder } from './training-lines.ts'

/** A threat, and whom it is against (training/labels.md). */
export type ThreatLine = {
  text: string
  situation: ConversationSituation
  against: string
  isHeldOut: boolean
}

export const threatsFile = `${trainingFolder}/threats.tsv`
const oneIn = 5

export const threatLines = (): ThreatLine[] =>
  readFileSync(threatsFile, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => line.split('\t'))
    .map(([, against = '', text = ''], number) => ({
      text,
      situation: { noticeOpen: false },
      against,
      isHeldOut: isKeptOut(`threats:${number}`, oneIn),
    }))
