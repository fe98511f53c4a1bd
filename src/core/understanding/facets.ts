import type { Facets } from './reading.ts'

const media = ['ai_transcript', 'fixed_camera', 'screen', 'video', 'audio'] as const
const settings = ['virtual', 'phone', 'school', 'home', 'office'] as const

const aspects: [string, string][] = [
  ['secret', 'secret'],
  ['already_did', 'secret'],
  ['left_running', 'secret'],
  ['refusal', 'refusal'],
  ['share', 'sharing'],
  ['evidence', 'evidence'],
  ['delete', 'storage'],
  ['reason', 'need'],
  ['howto.tell', 'notice'],
  ['law', 'law'],
  ['ask_permission', 'permission'],
]

const first = <T extends string>(
  names: readonly T[],
  prefix: string,
  concepts: ReadonlySet<string>,
): T | undefined => names.find(name => concepts.has(`${prefix}.${name}`))

/** "Robotstøvsuger" and "overvågning" are fixed; "kameraet i hånden" is not. */
const mediumOf = (concepts: ReadonlySet<string>): string | undefined => {
  const found = first(media, 'medium', concepts)
  if (found === 'fixed_camera' && concepts.has('medium.video') && !concepts.has('homecare')) return 'video'
  if (found === 'screen' && !concepts.has('record')) return concepts.has('medium.video') ? 'video' : found
  return found ?? (concepts.has('medium.photo') ? 'photo' : undefined)
}

/** "Optage med min telefon" names what is used, and "høre det derhjemme" what comes after: neither is where they meet. */
const settingOf = (concepts: ReadonlySet<string>): string | undefined => {
  const isMeant = (setting: string): boolean =>
    !(setting === 'phone' && concepts.has('command.device')) &&
    !(setting === 'home' && concepts.has('command.heard_later'))
  return first(settings.filter(isMeant), 'setting', concepts)
}

/** What a message says about medium, setting, aspect and who records. */
export const facetsOf = (concepts: ReadonlySet<string>): Facets => {
  const medium = mediumOf(concepts)
  const setting = settingOf(concepts)
  const aspect = aspects.find(([concept]) => concepts.has(concept))?.[1]
  const isStaff = concepts.has('staff_records') || concepts.has('muni_ai')
  const actor = isStaff ? 'staff' : undefined
  const isRelative = concepts.has('command.about_relative') || concepts.has('behalf.relative')
  return {
    ...(medium && { medium }),
    ...(setting && { setting }),
    ...(aspect && { aspect }),
    ...(actor && { actor }),
    ...(isRelative && { about: 'relative' }),
  }
}
