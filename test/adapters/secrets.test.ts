import { secretsContract } from './secrets-contract.ts'

secretsContract('Node')
