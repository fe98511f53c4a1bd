import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'

// The same turn with the parts one would otherwise take: Botbuilder dialogs over memory storage, and nlp.js trained
// on the first 12,000 of the same messages. `npm ci --ignore-scripts` in this folder installs them; they are no part of the product.
const require = createRequire(import.meta.url)
const {
  ActivityTypes,
  BotAdapter,
  ConversationState,
  MemoryStorage,
  TurnContext,
} = require('botbuilder-core')
const { DialogSet, DialogTurnStatus, WaterfallDialog, TextPrompt } = require('botbuilder-dialogs')
const { containerBootstrap } = require('@nlpjs/core')
const { Nlp } = require('@nlpjs/nlp')
const { LangDa } = require('@nlpjs/lang-da')
const { LangEn } = require('@nlpjs/lang-en')

const answerSize = Number(process.env.ANSWER_SIZE ?? 4000)
const words = 'x'.repeat(answerSize)

const trained = async () => {
  const container = await containerBootstrap()
  container.use(Nlp)
  container.use(LangDa)
  container.use(LangEn)
  const nlp = container.get('nlp')
  nlp.settings.autoSave = false
  nlp.settings.log = false
  for (const language of ['da', 'en']) {
    nlp.addLanguage(language)
    const file = new URL(`../training/messages/first-${language}.tsv`, import.meta.url)
    for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
      const cells = line.split('\t')
      const topic = cells[1]?.split(',')[0]
      if (topic !== '-') nlp.addDocument(language, cells.at(-1), topic)
    }
  }
  await nlp.train()
  return nlp
}

class MemoryAdapter extends BotAdapter {
  async sendActivities(context, activities) {
    context.said = [...(context.said ?? []), ...activities]
    return activities.map((_each, index) => ({ id: String(index) }))
  }
  async updateActivity() {}
  async deleteActivity() {}
}

const nlp = await trained()
const state = new ConversationState(new MemoryStorage())
const dialogs = new DialogSet(state.createProperty('dialog'))
dialogs.add(new TextPrompt('words'))
dialogs.add(
  new WaterfallDialog('guide', [
    async step => step.prompt('words', { prompt: `${step.options.topic} ${words}` }),
    async step => step.endDialog(),
  ]),
)
const adapter = new MemoryAdapter()

const turn = async (id, text) => {
  const context = new TurnContext(adapter, {
    type: ActivityTypes.Message,
    channelId: 'bench',
    conversation: { id },
    from: { id: 'citizen' },
    recipient: { id: 'bot' },
    text,
  })
  const { intent } = await nlp.process('da', text)
  const dialog = await dialogs.createContext(context)
  const { status } = await dialog.continueDialog()
  if (status === DialogTurnStatus.empty || status === DialogTurnStatus.complete)
    await dialog.beginDialog('guide', { topic: intent })
  await state.saveChanges(context)
  return { topic: intent, messages: context.said }
}

createServer((request, response) => {
  const parts = []
  request.on('data', part => parts.push(part))
  request.on('end', async () => {
    const { conversation, text } = JSON.parse(Buffer.concat(parts).toString())
    const body = JSON.stringify(await turn(conversation ?? 'one', text))
    response.writeHead(200, { 'content-type': 'application/json' }).end(body)
  })
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('listening'))
