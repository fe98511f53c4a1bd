/** Lets requests that wait be answered before a long job goes on. */
export const othersFirst = (): Promise<void> => new Promise(resolve => setTimeout(resolve))
