import type { Pack } from '../../../../flows/policies/pack.ts'
import { element, optional, toXml, type XmlElement } from './xml.ts'

/** How the municipality's own system files the letter, as far as that is known. */
export type Filing = {
  caseId?: string
  caseSystem?: string
  kle?: { subject: string; facet?: string; version: string; label: string }
}

export type MemoInput = {
  /** 1.2 has no schema version; 1.1 may still be used beside it. */
  version: '1.1' | '1.2'
  /** See `uuidFrom`: the same letter keeps the same one. */
  uuid: string
  reference: string
  pack: Pack
  /** CVR number of the municipality; staff fill it in where it is not configured. */
  senderCvr?: string
  /** A CPR number is never known here: staff fill it in. */
  recipient?: { id: string; idType: 'CPR' | 'CVR'; label?: string }
  createdAt: string
  pdf: Uint8Array
  json: Uint8Array
  statusUrl?: string
  /** Fixed words without content, because they are shown in notifications. */
  words: { label: string; document: string; data: string; action: string; remark: string }
  filing: Filing
}

const namespaces = { 'xmlns:memo': 'https://DigitalPost.dk/MeMo-1', 'xmlns:kle': 'http://kle-online.dk/' }

/**
 * The reply letter as a draft for Digital Post, in the element order of MeMo. It follows the published structure and
 * has not been validated: version 1.2 can only be validated in Digital Post's own test.
 */
export const toMemo = (input: MemoInput): string =>
  toXml(
    {
      name: 'memo:Message',
      attributes: {
        ...namespaces,
        memoVersion: input.version,
        ...(input.version === '1.1' ? { memoSchVersion: '1.1.0' } : {}),
      },
      content: [header(input), body(input)],
    },
    input.words.remark,
  )

const header = ({ uuid, reference, words, pack, senderCvr, recipient, filing }: MemoInput): XmlElement =>
  element('memo:MessageHeader', [
    element('memo:messageType', 'DIGITALPOST'),
    element('memo:messageUUID', uuid),
    element('memo:messageID', reference),
    element('memo:label', words.label),
    element('memo:mandatory', 'false'),
    element('memo:legalNotification', 'false'),
    element('memo:Sender', [
      element('memo:senderID', senderCvr ?? ''),
      element('memo:idType', 'CVR'),
      element('memo:label', pack.name.da),
    ]),
    element('memo:Recipient', [
      element('memo:recipientID', recipient?.id ?? ''),
      element('memo:idType', recipient?.idType ?? 'CPR'),
      ...optional('memo:label', recipient?.label),
    ]),
    ...contentData(filing),
  ])

const contentData = ({ caseId, caseSystem, kle }: Filing): XmlElement[] => {
  const known = [
    ...(caseId && caseSystem
      ? [element('memo:CaseID', [element('memo:caseID', caseId), element('memo:caseSystem', caseSystem)])]
      : []),
    ...(kle
      ? [
          element('kle:KLEdata', [
            element('kle:subjectKey', kle.subject),
            element('kle:version', kle.version),
            ...optional('kle:activityFacet', kle.facet),
            element('kle:label', kle.label),
          ]),
        ]
      : []),
  ]
  return known.length ? [element('memo:ContentData', known)] : []
}

const body = ({ createdAt, words, reference, pdf, json, statusUrl }: MemoInput): XmlElement =>
  element('memo:MessageBody', [
    element('memo:createdDateTime', `${new Date(createdAt).toISOString().slice(0, 19)}Z`),
    element('memo:MainDocument', [
      element('memo:label', words.document),
      file('application/pdf', `${reference}.pdf`, pdf),
      ...(statusUrl ? [action(words.action, statusUrl)] : []),
    ]),
    element('memo:TechnicalDocument', [
      element('memo:label', words.data),
      file('application/json', `${reference}.json`, json),
    ]),
  ])

const action = (label: string, url: string): XmlElement =>
  element('memo:Action', [
    element('memo:label', label),
    element('memo:actionCode', 'INFORMATION'),
    element('memo:EntryPoint', [element('memo:url', url)]),
  ])

const file = (encodingFormat: string, filename: string, bytes: Uint8Array): XmlElement =>
  element('memo:File', [
    element('memo:encodingFormat', encodingFormat),
    element('memo:filename', filename),
    element('memo:language', 'da'),
    element('memo:content', base64(bytes)),
  ])

const chunk = 0x8000

const base64 = (bytes: Uint8Array): string => {
  let binary = ''
  for (let start = 0; start < bytes.length; start += chunk) {
    binary += String.fromCharCode(...bytes.subarray(start, start + chunk))
  }
  return btoa(binary)
}

/** A version 4 UUID made from at least 32 hexadecimal digits of a hash: the same hash gives the same one. */
export const uuidFrom = (hash: string): string => {
  const digits = hash.toLowerCase().slice(0, 32)
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 3) | 8).toString(16)
  const fixed = `${digits.slice(0, 12)}4${digits.slice(13, 16)}${variant}${digits.slice(17)}`
  return fixed.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
