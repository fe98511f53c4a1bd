// Beside the server (`--import`): says on request of the clock what it holds, so that growth can be told from garbage.
const megabytes = (bytes: number) => Number((bytes / 1024 / 1024).toFixed(1))
const every = Number(process.env.HEAP_EVERY_MS ?? 5000)
setInterval(() => {
  globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  console.log(
    `heap ${JSON.stringify({ rss: megabytes(rss), used: megabytes(heapUsed), external: megabytes(external) })}`,
  )
}, every).unref()
