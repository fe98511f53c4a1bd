import type { Deps, StaffAccess } from '../app/deps.ts'
import type { Content } from '../core/content.ts'
import { rememberedWords } from '../core/text/remembered-words.ts'
import { opensBreakGlass } from './config/break-glass.ts'
import { clockFrom } from './config/clock.ts'
import type { Configuration } from './config/configuration.ts'
import { brandsOf, caseworkOf, deployedPacks, filingOf, missedQuestionsOf } from './config/deployment.ts'
import { memoryCounters } from './counters.ts'
import { createOnceTokens } from './crypto/once-tokens.ts'
import { newId, randomBytes, sameSecret, sha256 } from './crypto/random.ts'
import { hmacReceiptSecrets } from './crypto/receipt-secrets.ts'
import { jweSeal, thirtyDays } from './crypto/seal.ts'
import { createSessionTokens } from './crypto/session-tokens.ts'
import { aesVault } from './crypto/vault.ts'
import { httpWebhooks } from './delivery/webhook-http.ts'
import { memoryLimiter } from './http-server/limiter.ts'
import { pause } from './http-server/pause.ts'
import { oidcIdentity } from './identity/oidc.ts'

/** What is outside the program and differs between the two runtimes. */
type Runtime = Pick<Deps, 'store' | 'mailer' | 'renderPdf' | 'later' | 'read' | 'readerVersion'>

/** Everything the use cases reach: the same on Node and on Workers, except for the runtime's own part. */
export const commonDeps = (
  configuration: Configuration,
  content: Content,
  runtime: Runtime,
): Deps & { access: StaffAccess } => ({
  content: {
    ...content,
    translate: rememberedWords(content.translate),
    packs: deployedPacks(content.packs, configuration.deployment),
  },
  clock: clockFrom(configuration.clock),
  newId,
  randomBytes,
  digest: sha256,
  sameSecret,
  seal: jweSeal(configuration.keys.state),
  draftSeal: jweSeal(configuration.keys.state, thirtyDays),
  vault: aesVault(configuration.keys.data),
  receiptSecrets: hmacReceiptSecrets(configuration.keys.receipt),
  limiter: memoryLimiter(configuration.tryLimits),
  counters: memoryCounters(),
  pause,
  webhooks: httpWebhooks(),
  settings: {
    mode: configuration.mode,
    publicUrl: configuration.publicUrl,
    municipalities: configuration.municipalities,
    purgeAfterDays: configuration.purgeAfterDays,
    filing: filingOf(configuration.deployment),
    casework: caseworkOf(configuration.deployment),
    brands: brandsOf(configuration.deployment),
    missedQuestions: missedQuestionsOf(configuration.deployment),
  },
  access: accessFor(configuration),
  ...runtime,
})

const accessFor = ({ keys, oidc, publicUrl, breakGlass }: Configuration): StaffAccess => ({
  tokens: createSessionTokens(keys.state),
  once: createOnceTokens(newId),
  ...(breakGlass !== undefined && { emergency: opensBreakGlass(breakGlass) }),
  ...(oidc !== undefined && {
    identity: oidcIdentity({ ...oidc, redirectUri: `${publicUrl}/staff/sign-in/return` }),
  }),
})

/** The settings that the pages and the JSON contract need, the same on both runtimes. */
export const httpSettings = (configuration: Configuration) => ({
  embedOrigins: configuration.embedOrigins,
  rateLimits: configuration.rateLimits,
  sharedAddresses: configuration.sharedAddresses,
  closed: configuration.chatClosed,
  metricsToken: configuration.metricsToken,
  securityContact: configuration.securityContact,
})
