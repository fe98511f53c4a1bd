import { sealContract } from './seal-contract.ts'

sealContract('Node')
