import { clockFrom } from '../config/clock.ts'
import type { Configuration } from '../config/configuration.ts'
import type { OpenedSqlite } from '../storage/sqlite.ts'
import { emptyLog } from '../storage/vacuum.ts'
import { removalOnDisk, removeOldCopies } from './removal-on-disk.ts'

/** Where the municipality has set a number of days, finished notices are purged automatically. */
export const purgingFor = ({ purgeAfterDays, dataDir, clock }: Configuration, database: OpenedSqlite) =>
  purgeAfterDays === undefined
    ? undefined
    : {
        days: purgeAfterDays,
        remove: removalOnDisk(database, dataDir),
        emptied: () => emptyLog(database),
        copies: () => removeOldCopies(dataDir, { days: purgeAfterDays, now: clockFrom(clock)() }),
      }
