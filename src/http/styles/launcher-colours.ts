/**
 * The launcher's colour for each theme: a copy of `primary` in `tokens.ts`, so that the loader carries nothing else.
 */
export const launcherColours: Record<string, string> = { neutral: '#004d99', kolding: '#0a5360' }
