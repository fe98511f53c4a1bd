/* Every command imports this first: an error is printed as one line of words and not as a stack trace. `DEBUG=1`
   shows that too. */
const errorLine = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  const code: unknown = Reflect.get(error, 'code')
  return error.message.split('\n    at ')[0] || String(code ?? error.name)
}

const stop = (error: unknown): never => {
  console.error(process.env.DEBUG === undefined ? errorLine(error) : error)
  process.exit(1)
}

process.on('uncaughtException', stop)
process.on('unhandledRejection', stop)
