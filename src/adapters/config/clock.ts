import type { Clock } from '../../ports.ts'

export type ClockSetting = { kind: 'real' } | { kind: 'fixed'; at: number } | { kind: 'shifted'; by: number }

const units = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const

/** `2026-03-02T09:00:00Z` is a clock that stands still; `+2d` and `-3h` run ahead or behind by that much. */
export const parseClock = (text: string | undefined): ClockSetting | undefined => {
  if (text === undefined) return { kind: 'real' }
  const [, sign, amount, unit] = /^([+-])(\d{1,9})([smhd])$/.exec(text.trim()) ?? []
  if (unit === 's' || unit === 'm' || unit === 'h' || unit === 'd')
    return { kind: 'shifted', by: Number(`${sign}${amount}`) * units[unit] }
  const at = /^\d{4}-\d\d-\d\dT/.test(text.trim()) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : { kind: 'fixed', at }
}

export const clockFrom = (setting: ClockSetting): Clock => {
  if (setting.kind === 'fixed') return () => new Date(setting.at)
  const by = setting.kind === 'shifted' ? setting.by : 0
  return () => new Date(Date.now() + by)
}
