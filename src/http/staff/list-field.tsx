/** The list somebody came from goes with every form, so that "next" goes on in it. */
export const ListField = ({ list = '' }: { list?: string | undefined }) =>
  list === '' ? null : <input type="hidden" name="list" value={list} />
