/** "13:30", "9.05" as a form or an end of a meeting has it; undefined where it is no time of day. */
export const typedClock = (time: string): { hour: number; minute: number } | undefined => {
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(time)?.map(Number) ?? []
  return hour === undefined || minute === undefined || hour > 23 || minute > 59 ? undefined : { hour, minute }
}
