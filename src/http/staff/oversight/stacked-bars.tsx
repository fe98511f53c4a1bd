import { type Cross, type Group, groups } from '../../../core/statistics/figures.ts'
import { shortened } from './bars.tsx'
import { NumberTable } from './number-table.tsx'

type Props = {
  title: string
  rows: readonly Cross[]
  nameOf: (name: string) => string
  groupName: (group: Group) => string
  columns: { name: string; table: string }
}

const rowHeight = 28
const labelWidth = 220
const barWidth = 380
const roomForNumber = 18

const sumOf = ({ cells }: Cross): number => groups.reduce((sum, group) => sum + cells[group], 0)

/** Decisions, crossed with something: parts of one bar in the order of the legend, and the table below. */
export const StackedBars = ({ title, rows, nameOf, groupName, columns }: Props) => {
  const shown = groups.filter(group => rows.some(({ cells }) => cells[group] > 0))
  return (
    <section class="figures">
      <h2>{title}</h2>
      <ul class="legend">
        {shown.map(group => (
          <li>
            <svg viewBox="0 0 14 14" aria-hidden="true">
              <rect class={`group-${group}`} width={14} height={14} />
            </svg>
            {groupName(group)}
          </li>
        ))}
      </ul>
      <Drawing rows={rows} nameOf={nameOf} />
      <NumberTable
        summary={columns.table}
        name={columns.name}
        counts={shown.map(groupName)}
        rows={rows.map(({ name, cells }) => ({
          name: nameOf(name),
          counts: shown.map(group => cells[group]),
        }))}
      />
    </section>
  )
}

const Drawing = ({ rows, nameOf }: Pick<Props, 'rows' | 'nameOf'>) => {
  const most = Math.max(1, ...rows.map(sumOf))
  return (
    <svg
      class="bars stacked"
      viewBox={`0 0 ${labelWidth + barWidth + 10} ${rows.length * rowHeight}`}
      aria-hidden="true"
    >
      {rows.map((row, at) => (
        <g transform={`translate(0 ${at * rowHeight})`}>
          <text x={labelWidth - 10} y={19} text-anchor="end">
            {shortened(nameOf(row.name))}
          </text>
          {partsOf(row, most).map(({ group, from, width, count }) => (
            <>
              <rect
                class={`group-${group}`}
                x={labelWidth + from}
                y={5}
                width={width}
                height={rowHeight - 10}
              />
              {width >= roomForNumber && (
                <text class={`on-${group}`} x={labelWidth + from + width / 2} y={19} text-anchor="middle">
                  {count}
                </text>
              )}
            </>
          ))}
        </g>
      ))}
    </svg>
  )
}

const partsOf = ({ cells }: Cross, most: number) => {
  let from = 0
  return groups
    .filter(group => cells[group] > 0)
    .map(group => {
      const width = (cells[group] / most) * barWidth
      const part = { group, from, width, count: cells[group] }
      from += width
      return part
    })
}
