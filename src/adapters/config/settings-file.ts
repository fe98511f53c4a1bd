import { existsSync, readFileSync, statSync } from 'node:fs'
import type { Environment } from './environment.ts'

/** Reads the file that `MUNICIPALITY_SETTINGS` names, and says in words what is wrong with it and with `DATA_DIR`. */
export const settingsAround = (env: Environment): { municipalitySettings?: string; wrong: string[] } => {
  const wrong: string[] = []
  const { DATA_DIR, MUNICIPALITY_SETTINGS: file } = env
  if (DATA_DIR !== undefined && existsSync(DATA_DIR) && !statSync(DATA_DIR).isDirectory())
    wrong.push(`DATA_DIR: ${DATA_DIR} is a file, not a folder`)
  if (file === undefined || file === '') return { wrong }
  try {
    return { municipalitySettings: readFileSync(file, 'utf8'), wrong }
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
    wrong.push(`MUNICIPALITY_SETTINGS: ${file} cannot be read (${String(code ?? 'unknown')})`)
    return { wrong }
  }
}
