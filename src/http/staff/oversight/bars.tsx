import type { Count } from '../../../core/statistics/count.ts'
import { NumberTable } from './number-table.tsx'

type Props = {
  title: string
  counts: readonly Count[]
  nameOf: (name: string) => string
  columns: { name: string; count: string; table: string }
}

const rowHeight = 28
const labelWidth = 220
const barWidth = 340

/** Bars drawn on the server, with the same numbers as a table below. */
export const Bars = ({ title, counts, nameOf, columns }: Props) => {
  const most = Math.max(1, ...counts.map(({ count }) => count))
  const height = counts.length * rowHeight
  const lengthOf = (count: number) => (count / most) * barWidth
  return (
    <section class="figures">
      <h2>{title}</h2>
      <svg class="bars" viewBox={`0 0 ${labelWidth + barWidth + 60} ${height}`} aria-hidden="true">
        {counts.map(({ name, count }, at) => (
          <g transform={`translate(0 ${at * rowHeight})`}>
            <text x={labelWidth - 10} y={19} text-anchor="end">
              {shortened(nameOf(name))}
            </text>
            <rect x={labelWidth} y={5} width={lengthOf(count)} height={rowHeight - 10} />
            <text x={labelWidth + 8 + lengthOf(count)} y={19}>
              {count}
            </text>
          </g>
        ))}
      </svg>
      <NumberTable
        summary={columns.table}
        name={columns.name}
        counts={[columns.count]}
        rows={counts.map(({ name, count }) => ({ name: nameOf(name), counts: [count] }))}
      />
    </section>
  )
}

/** The part of a label that fits; the table has it in full. */
export const shortened = (text: string): string => (text.length > 26 ? `${text.slice(0, 25)}…` : text)
