/** How a status page proves whose it is when it is posted again: number and code, or the link's token. */
export type Proof = { reference: string; code: string } | { token: string }

export const ProofFields = ({ proof }: { proof: Proof }) => (
  <>
    {Object.entries(proof).map(([name, value]) => (
      <input type="hidden" name={name} value={value} />
    ))}
  </>
)
