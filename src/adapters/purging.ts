import { clockFrom } from './clock.ts'
import { emptyLog } from './compact.ts'
import type { Configuration } from './configuration.ts'
import { removalOnDisk, removeOldCopies } from './removal-on-disk.ts'
import type { OpenedSqlite } from './sqlite.ts'

/** Where the municipality has said after how many days, what is over goes by itself. */
export const purgingFor = ({ purgeAfterDays, dataDir, clock }: Configuration, database: OpenedSqlite) =>
  purgeAfterDays === undefined
    ? undefined
    : {
        days: purgeAfterDays,
        remove: removalOnDisk(database, dataDir),
        emptied: () => emptyLog(database),
        copies: () => removeOldCopies(dataDir, { days: purgeAfterDays, now: clockFrom(clock)() }),
      }
