/** The credential of a status page when it is posted again: reference and code, or the link's token. */
export type StatusCredential = { reference: string; code: string } | { token: string }

export const StatusCredentialFields = ({ proof }: { proof: StatusCredential }) => (
  <>
    {Object.entries(proof).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)
