import type { Pause } from '../../ports.ts'

const momentMs = 100

export const pause: Pause = () => new Promise(resolve => setTimeout(resolve, momentMs))
