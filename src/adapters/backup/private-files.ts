/**
 * Whatever this process writes, only the account it runs under can read: references and times stand in the
 * database in the open, and not everybody who has an account on the machine is to read them.
 */
export const keepFilesPrivate = (): void => {
  process.umask(0o077)
}
