import { sealContract } from './seal-contract.ts'

sealContract('workerd')
