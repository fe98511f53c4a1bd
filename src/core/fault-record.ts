export type FaultRecord = { name: string; code?: string; stack: string[] }

/** Where something went wrong, never what was said: messages of errors can carry what a citizen wrote. */
export const faultRecord = (error: unknown): FaultRecord => {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] }
  const code: unknown = Reflect.get(error, 'code')
  const frames = (error.stack ?? '').split('\n').filter(line => /^\s+at /.test(line))
  return {
    name: error.name,
    ...(typeof code === 'string' && { code: code.slice(0, 60) }),
    stack: frames.slice(0, 12).map(line => line.trim()),
  }
}
