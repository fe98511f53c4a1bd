/** What others may ask of this folder; how days and clocks are read is its own. */

export { hourAlone } from './hour-alone.ts'
export { monthIn, saysOnlyAMonth } from './month-alone.ts'
export { deniesDay } from './old-times.ts'
export { placeNamed } from './places-in-a-list.ts'
export { relativeTime } from './relative-times.ts'
export { everyMeeting } from './series/every-meeting.ts'
export { changesApart, meetingsNamed } from './series/meetings-named.ts'
export { type OneOfSeveral, oneOfSeveral } from './series/one-of-several.ts'
export { seriesJoined } from './series/series.ts'
export { saysEachWeek } from './series/weekly-days.ts'
export type { DayDoubt, TimesRead, When } from './time-read.ts'
export { endIn, timesIn } from './times-in.ts'
