/** How a status page proves whose it is when it is posted again: number and code, or the link's token. */
export type StatusCredential = { reference: string; code: string } | { token: string }

export const StatusCredentialFields = ({ proof }: { proof: StatusCredential }) => (
  <>
    {Object.entries(proof).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)
