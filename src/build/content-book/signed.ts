import { readFileSync } from 'node:fs'
import type { SignOff } from '../../core/policy/sign-off.ts'

export const signOffFile = 'flows/sign-off.json'

export const readSignOff = (): SignOff => JSON.parse(readFileSync(signOffFile, 'utf8')) as SignOff
