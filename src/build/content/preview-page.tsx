import { answers } from '../../../flows/answers/index.ts'
import { packIds, packs } from '../../../flows/policies/index.ts'
import { renderedMessage } from '../../app/conversation/render-message.ts'
import type { Message } from '../../app/conversation/turn.ts'
import { dayOf } from '../../core/calendar/spoken.ts'
import { isLanguage, languages } from '../../core/language.ts'
import { topicOfAnswer } from '../../core/policy/answer.ts'
import { MessageText } from '../../http/pages/conversation/answer-text.tsx'
import { visibleWords } from './visible-words.ts'
import { translateIn } from './words.ts'

const polarities = ['fact', 'asked', 'reversed'] as const

type Chosen = Record<'answer' | 'authority' | 'language' | 'polarity', string>

const chosenIn = (query: URLSearchParams): Chosen => ({
  answer: query.get('answer') ?? 'audio_office',
  authority: query.get('authority') ?? 'kolding',
  language: query.get('language') ?? 'da',
  polarity: query.get('polarity') ?? 'fact',
})

const messageFor = ({ answer, authority, language, polarity }: Chosen): Message => {
  const pack = packs[authority]
  if (!pack || !isLanguage(language)) throw new Error(`no ${authority} in ${language}`)
  return renderedMessage(
    {
      say: 'answer',
      topic: topicOfAnswer(answer),
      answer,
      facets: {},
      polarity: polarities.find(each => each === polarity) ?? 'fact',
    },
    { content: { translate: translateIn }, pack, language, fields: {}, today: dayOf(new Date()) },
  )
}

type SelectProps = { name: keyof Chosen; values: readonly string[]; chosen: Chosen }

const Select = ({ name, values, chosen }: SelectProps) => (
  <label>
    {name}{' '}
    <select name={name} onchange="this.form.submit()">
      {values.map(value => (
        <option value={value} selected={value === chosen[name]}>
          {value}
        </option>
      ))}
    </select>
  </label>
)

const Phone = ({ chosen }: { chosen: Chosen }) => {
  const message = messageFor(chosen)
  return (
    <>
      <p>{visibleWords(message)} words visible</p>
      <main style="width:390px;padding:1rem;border:1px solid">
        <div class={`card ${message.kind}`} lang={chosen.language}>
          <MessageText
            context={{ t: translateIn(message.language === 'en' ? 'en' : 'da') }}
            message={message}
            id="1"
          />
          <details class="sources">
            <summary>{message.sources.map(({ label }) => label).join(' · ')}</summary>
            <ul>
              {message.sources.map(({ url, label, checked }) => (
                <li>
                  <a href={url}>{label}</a> {checked}
                </li>
              ))}
            </ul>
          </details>
        </div>
      </main>
    </>
  )
}

const failure = (error: unknown): string => {
  const { message, cause } = error as Error
  return [message, cause].filter(Boolean).join(': ')
}

const Shown = ({ chosen }: { chosen: Chosen }) => {
  try {
    return <Phone chosen={chosen} />
  } catch (error) {
    return <p role="alert">{failure(error)}</p>
  }
}

/** Any answer of any authority, as a citizen sees it on a phone. */
export const previewPage = (query: URLSearchParams, css: string): string => {
  const chosen = chosenIn(query)
  return `<!doctype html>${(
    <html lang={chosen.language}>
      <head>
        <meta charset="utf-8" />
        <title>{chosen.answer}</title>
        <style dangerouslySetInnerHTML={{ __html: css }} />
      </head>
      <body style="padding:1rem">
        <form>
          <Select name="answer" values={Object.keys(answers)} chosen={chosen} />
          <Select name="authority" values={packIds} chosen={chosen} />
          <Select name="language" values={languages} chosen={chosen} />
          <Select name="polarity" values={polarities} chosen={chosen} />
          <button type="submit">Show</button>
        </form>
        <Shown chosen={chosen} />
      </body>
    </html>
  )}`
}
