/**
 * Files this process writes can be read by its own account only: the database holds references and times in the
 * clear, and other accounts on the machine must not read them.
 */
export const keepFilesPrivate = (): void => {
  process.umask(0o077)
}
