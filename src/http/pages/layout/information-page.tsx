import type { Child } from 'hono/jsx'
import type { Language } from '../../../core/language.ts'
import { Document } from './document.tsx'
import type { PageContext } from './page-context.ts'

type Props = {
  context: PageContext
  kind: string
  /** Absent: the text of its kind of page. */
  title?: string
  /** The same page in the other language. */
  href: (language: Language) => string
  children?: Child
}

/** A page where nothing written can be refused: its title, and a link to its other language. */
export const InformationPage = (props: Props) => {
  const { context, kind, href, title = context.t(`pages:${kind}.title`), children } = props
  return (
    <Document context={context} title={title} kind={kind} languages={{ by: 'link', href }}>
      <h1>{title}</h1>
      {children}
    </Document>
  )
}
