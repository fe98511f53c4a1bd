/** All boxes at once, and all of them in one field: a form of hundreds of fields is more than the server reads. */
export const tickTogether = (form: HTMLFormElement | null) => {
  const all = form?.querySelector<HTMLInputElement>('#tick-all')
  if (!form || !all) return
  const boxes = () => Array.from(form.querySelectorAll<HTMLInputElement>('[name="chosen"]'))
  all.hidden = false
  const manyRows = document.getElementById('many-rows')
  if (manyRows) manyRows.hidden = false
  all.addEventListener('change', () => {
    for (const box of boxes()) box.checked = all.checked
  })
  form.addEventListener('formdata', ({ formData }) => {
    const chosen = formData.getAll('chosen')
    if (chosen.length > 0) formData.set('chosen', chosen.join(' '))
  })
}
