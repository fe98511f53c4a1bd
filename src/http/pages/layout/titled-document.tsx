import { Document, type DocumentProps } from './document.tsx'
import { ErrorSummary } from './fields.tsx'

/** A page that begins with what was not accepted, if anything, and then its title as heading. */
export const TitledDocument = ({ children, ...page }: DocumentProps) => (
  <Document {...page}>
    <ErrorSummary context={page.context} faults={page.faults} problem={page.problem} />
    <h1>{page.title}</h1>
    {children}
  </Document>
)
