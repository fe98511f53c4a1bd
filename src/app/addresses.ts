import type { Settings } from './deps.ts'

/** The addresses a receipt and a mail carry; `http/routes` serves them. */
export const documentAddress = ({ publicUrl }: Settings, municipality: string, token: string): string =>
  `${publicUrl}/${municipality}/documents/${token}`

/** Carries no code (architecture.md 4). */
export const statusAddress = ({ publicUrl }: Settings): string => `${publicUrl}/status`

/** Reference and token in the fragment, which browsers never send and logs never keep. */
export const statusLink = (settings: Settings, reference: string, token: string): string =>
  `${statusAddress(settings)}#${reference}.${token}`

/** The token is sealed: reading the address reveals nothing. */
export const stopMailAddress = ({ publicUrl }: Settings, token: string): string =>
  `${publicUrl}/status/stop/${token}`

export const staffAddress = ({ publicUrl }: Settings, municipality: string, reference: string): string =>
  `${publicUrl}/staff/${municipality}/notices/${reference}`

export const staffNews = ({ publicUrl }: Settings, municipality: string): string =>
  `${publicUrl}/staff/${municipality}/news`

export const staffPlace = ({ publicUrl }: Settings, municipality: string): string =>
  `${publicUrl}/staff/${municipality}`
