import type { Child } from 'hono/jsx'
import type { ShownLetter } from '../../core/documents/blocks.ts'
import type { Language } from '../../core/language.ts'
import { Blocks } from './blocks.tsx'

type Props = {
  letter: ShownLetter
  /** The page's own language: only what is in another is marked. */
  language: Language
  /** The level of the letter's title, so that its headings follow those of the page. */
  level: 2 | 3 | 4
  /** Stands between the title and the words. */
  children?: Child
}

/** A letter on a page, whole: its headings are headings, and each language is marked. */
export const LetterView = ({ letter, language, level, children }: Props) => {
  const { title, marks, meta, sections } = letter
  return (
    <article class="letter" lang={letter.language === language ? undefined : letter.language}>
      <Heading level={level} text={title} />
      {children}
      {marks.map(mark => (
        <p class="soft">{mark}</p>
      ))}
      {meta.length > 0 && <Blocks blocks={[{ kind: 'facts', rows: meta }]} />}
      {sections.map(section => (
        <section lang={section.lang}>
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
