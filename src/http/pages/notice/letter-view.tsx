import type { Child } from 'hono/jsx'
import type { ShownLetter } from '../../../core/documents/formats/blocks.ts'
import type { Language } from '../../../core/language.ts'
import { Blocks } from '../layout/blocks.tsx'

type Props = {
  letter: ShownLetter
  /** The page's own language: only text in another language is marked. */
  language: Language
  /** The level of the letter's title, so that its headings follow those of the page. */
  level: 2 | 3 | 4
  /** Whether it opens with whom it is to, as on paper: whoever sends it has to see that. */
  addressed?: boolean
  /** Distinguishes it from other letters on the page. */
  id?: string
  /** Stands between the title and the words. */
  children?: Child
}

/** A whole letter on a page, with its headings, and with each language marked. */
export const LetterView = ({ letter, language, level, addressed, id = 'letter', children }: Props) => {
  const { title, recipient, marks, meta, sections } = letter
  const theirs = sections.find(({ lang, heading }) => heading !== undefined && lang === language)
  return (
    <article class="letter" lang={letter.language === language ? undefined : letter.language}>
      <Heading level={level} text={title} />
      {addressed && (
        <p class="own" dir="auto">
          {recipient.join('\n')}
        </p>
      )}
      {children}
      {theirs && letter.language !== language && (
        <p class="no-print" lang={language}>
          <a href={`#${id}-${language}`}>{theirs.heading}</a>
        </p>
      )}
      {marks.map(mark => (
        <p class="soft">{mark}</p>
      ))}
      {meta.length > 0 && <Blocks blocks={[{ kind: 'facts', rows: meta }]} />}
      {sections.map(section => (
        <section lang={section.lang} id={section === theirs ? `${id}-${language}` : undefined}>
          {section.heading && <Heading level={level + section.level - 1} text={section.heading} />}
          <Blocks blocks={section.blocks} />
        </section>
      ))}
    </article>
  )
}

const Heading = ({ level, text }: { level: number; text: string }) => {
  const Level = `h${level}` as 'h3'
  return <Level>{text}</Level>
}
