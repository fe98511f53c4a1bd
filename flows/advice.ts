/**
 * Whom a topic advises and how: of two topics that differ, the wrong one would have somebody do the opposite. Only
 * then is it asked which was meant before anything is answered.
 */
const others: Record<string, 'theirs' | 'employee' | 'danger'> = {
  staff_records: 'theirs',
  staff_side: 'employee',
  crisis: 'danger',
}

export const advises = (topic: string): 'citizen' | 'theirs' | 'employee' | 'danger' =>
  others[topic] ?? 'citizen'
