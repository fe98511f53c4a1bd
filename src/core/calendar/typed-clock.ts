/** A time of day as typed in a form, or the end of a meeting: "13:30", "9.05". Undefined when it is none. */
export const typedClock = (time: string): { hour: number; minute: number } | undefined => {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(time)?.map(Number) ?? []
  return hour === undefined || minute === undefined || hour > 23 || minute > 59 ? undefined : { hour, minute }
}
