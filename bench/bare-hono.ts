import { serve } from '@hono/node-server'
import { Hono } from 'hono'

// What the framework alone costs: reads the same body, answers one of about the same size.
const answer = { text: 'x'.repeat(Number(process.env.ANSWER_SIZE ?? 4000)) }
const app = new Hono().post('/turns', async c => {
  await c.req.json()
  return c.json(answer)
})
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT) }, () =>
  console.log('listening'),
)
