/** One test as it last ran; its title is a sentence. */
export type TestRun = { title: string; passed: boolean }
export type TestFile = { file: string; at: string; tests: TestRun[] }

/** A measured number, with its goal. */
export type Measured = { what: string; measured: string; goal: string; met: boolean; at: string }

/** What the last run of the tests and of the benchmarks left, and which source it was run on. */
export type Evidence = {
  /**
   * A hash of the source that was tested, and of the one that was built. If they differ, the program has changed
   * since.
   */
  testedFrom: string
  builtFrom: string
  files: TestFile[]
  numbers: Measured[]
}

export const noEvidence: Evidence = { testedFrom: '', builtFrom: '', files: [], numbers: [] }

export type Verdict = {
  state: 'held' | 'failed' | 'not_run'
  tests: TestRun[]
  /** When the oldest of its tests was last run. */
  at?: string
}

/** A claim holds when every test of every file that shows it ran and passed. */
export const verdictOn = (files: readonly string[], { files: run }: Pick<Evidence, 'files'>): Verdict => {
  const found = files.flatMap(file => run.find(one => one.file === file) ?? [])
  const tests = found.flatMap(one => one.tests)
  const at = found.map(one => one.at).sort()[0]
  if (tests.some(({ passed }) => !passed)) return { state: 'failed', tests, ...(at !== undefined && { at }) }
  if (found.length < files.length || found.some(one => one.tests.length === 0))
    return { state: 'not_run', tests: [] }
  return { state: 'held', tests, ...(at !== undefined && { at }) }
}

/** Parses the evidence file that the build leaves; an invalid file is no evidence. */
export const evidenceIn = (text: string | undefined): Evidence => {
  try {
    const read = JSON.parse(text ?? '') as Partial<Evidence>
    return Array.isArray(read.files) && Array.isArray(read.numbers) ? { ...noEvidence, ...read } : noEvidence
  } catch {
    return noEvidence
  }
}
