import { raw } from 'hono/html'
import type { Language } from '../../../core/language.ts'

type Props = { language: Language; title: string; detail: string }

/** A short error page for a client that asks too often: a whole page would cost too much. */
export const BriefPage = ({ language, title, detail }: Props) => (
  <>
    {raw('<!doctype html>')}
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <p>{detail}</p>
        </main>
      </body>
    </html>
  </>
)
