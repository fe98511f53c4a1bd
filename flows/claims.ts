/** What is claimed of the program, and the tests that show it, by file. The words are in `locales`. */
export type Claim = { id: ClaimId; tests: readonly string[] }

export const claimIds = [
  'receipt',
  'same_receipt',
  'withheld',
  'need',
  'refusal',
  'letter',
  'sheet',
  'roles',
  'log',
  'purge',
  'public_figures',
  'rehearsal',
  'packs',
  'sources',
  'plain',
  'flows',
  'crisis',
  'cpr',
  'without_script',
  'accessible',
  'backup',
  'both_runtimes',
] as const
export type ClaimId = (typeof claimIds)[number]

const shownBy: Record<ClaimId, readonly string[]> = {
  receipt: ['test/prove/kills.test.ts', 'test/runtime/kill.test.ts'],
  same_receipt: ['test/app/notice/submit-notice.test.ts', 'test/contract/sqlite.test.ts'],
  withheld: ['test/core/notice/decide.test.ts'],
  need: ['test/app/casework/staff.test.ts'],
  refusal: ['test/core/notice/decide.test.ts', 'test/http/staff/decision/deciding.test.ts'],
  letter: ['test/core/documents/decision-letter.test.ts'],
  sheet: ['test/http/staff/notice/sheet.test.ts'],
  roles: ['test/http/staff/sign-in/access.test.ts'],
  log: ['test/runtime/tamper.test.ts'],
  purge: ['test/runtime/purge.test.ts', 'test/contract/purge.workerd.test.ts'],
  public_figures: ['test/core/statistics/for-the-public.test.ts'],
  rehearsal: ['test/http/staff/notice/rehearsal.test.ts'],
  packs: ['test/flows/packs.test.ts', 'test/flows/every-value.test.ts'],
  sources: ['test/flows/answers.test.ts'],
  plain: ['test/flows/plain-language.test.ts'],
  flows: ['test/core/dialogue/reachability.test.ts'],
  crisis: ['test/training/heard-danger.test.ts', 'test/app/conversation/danger-asked.test.ts'],
  cpr: ['test/core/privacy/cpr.test.ts'],
  without_script: ['test/browser/whole-way.browser.test.ts'],
  accessible: ['test/browser/accessible.browser.test.ts'],
  backup: ['test/runtime/backup.test.ts'],
  both_runtimes: ['test/contract/sqlite.test.ts', 'test/contract/d1.workerd.test.ts'],
}

export const claims: readonly Claim[] = claimIds.map(id => ({ id, tests: shownBy[id] }))

/** What nobody has shown, said as plainly as what somebody has. */
export const unprovenIds = [
  'power_cut',
  'approved',
  'real_messages',
  'hinted_danger',
  'real_users',
  'court',
  'cloudflare',
  'sign_in',
] as const
