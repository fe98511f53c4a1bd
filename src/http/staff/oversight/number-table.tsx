type Props = {
  summary: string
  name: string
  counts: readonly string[]
  rows: readonly { name: string; counts: readonly number[] }[]
}

/** The numbers of a chart as a table, for people who cannot see it or want them exactly. */
export const NumberTable = ({ summary, name, counts, rows }: Props) => (
  <details>
    <summary>{summary}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          {counts.map(count => (
            <th scope="col" class="number">
              {count}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr>
            <th scope="row">{row.name}</th>
            {row.counts.map(count => (
              <td class="number">{count}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)
