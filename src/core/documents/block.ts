/** The one building stone of every message, letter and page: what a citizen reads, free of any markup. */
export type Block =
  | { kind: 'lead' | 'paragraph' | 'caveat'; text: string; source?: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'link'; label: string; href: string }
  | { kind: 'facts'; rows: { label: string; value: string }[] }
