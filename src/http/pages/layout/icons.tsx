/** The path of each icon in a square of 24, drawn in the colour of the text beside it. */
const drawings = {
  mark: 'M7 9a5 5 0 1 1 10 0c0 4-4 4.5-4 8a3 3 0 0 1-5.500 1.700M10 9a2 2 0 1 1 4 0c0 1.500-1.500 1.800-2 3',
  ask: 'M21 12a9 9 0 1 1-18 0a9 9 0 1 1 18 0M9.500 9.500a2.500 2.500 0 1 1 3.500 2.300c-.7.3-1 .8-1 1.700M12 16.500v.01',
  tell: 'M4 5h16v11H11l-5 4v-4H4z',
  closed: 'M21 12a9 9 0 1 1-18 0a9 9 0 1 1 18 0M5.700 5.700l12.600 12.600',
  unknown: 'M4 12h3M10.500 12h3M17 12h3',
  info: 'M21 12a9 9 0 1 1-18 0a9 9 0 1 1 18 0M12 11v5.500M12 7.500v.01',
  wait: 'M21 12a9 9 0 1 1-18 0a9 9 0 1 1 18 0M12 7v5l3.500 2',
  mail: 'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM4 7l8 6 8-6',
  tel: 'M6 3h4l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v4a2 2 0 0 1-2 2A17 17 0 0 1 4 5a2 2 0 0 1 2-2z',
  mic: 'M12 3a3 3 0 0 1 3 3v5a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM5 11a7 7 0 0 0 14 0M12 18v3',
  two: 'M12.500 8a3.500 3.500 0 1 1-7 0a3.500 3.500 0 1 1 7 0M3 20c0-4 3-6 6-6s6 2 6 6M16 5a3.500 3.500 0 0 1 0 6.500M18 14.500c2 .8 3 2.700 3 5.500',
  pen: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
  text: 'M5 6h14M5 11h14M5 16h9',
  done: 'M4 12.500l5 5L20 6.500',
  chart: 'M4 20h16M7 20v-7M12 20V5M17 20v-10',
  stop: 'M21 12a9 9 0 1 1-18 0a9 9 0 1 1 18 0M6 6l12 12',
  look: 'M16.500 11a5.500 5.500 0 1 1-11 0a5.500 5.500 0 1 1 11 0M15 15l5 5',
  bell: 'M6 17V11a6 6 0 0 1 12 0v6l1.500 2h-15zM10 21.500h4',
  link: 'M9 15l6-6M10.500 7.500l2-2a4.200 4.200 0 0 1 6 6l-2 2M13.500 16.500l-2 2a4.200 4.200 0 0 1-6-6l2-2',
} as const

export type IconName = keyof typeof drawings

/** Always beside text that says the same, and hidden from screen readers. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={drawings[name]} />
  </svg>
)
