/** The launcher's colour by theme: `primary` of `tokens.ts`, written again so that the loader carries nothing else. */
export const launcherColours: Record<string, string> = { neutral: '#004d99', kolding: '#0a5360' }
