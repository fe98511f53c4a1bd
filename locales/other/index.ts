import ar from './ar.json' with { type: 'json' }
import de from './de.json' with { type: 'json' }
import pl from './pl.json' with { type: 'json' }
import so from './so.json' with { type: 'json' }
import tr from './tr.json' with { type: 'json' }
import uk from './uk.json' with { type: 'json' }

/** One fixed reply in each language we do not answer in (duties 27), by namespace: `other/<code>`. */
export const other = {
  'other/ar': ar,
  'other/de': de,
  'other/pl': pl,
  'other/so': so,
  'other/tr': tr,
  'other/uk': uk,
}
