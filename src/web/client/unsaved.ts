/**
 * Leaving a page with something typed asks first. Sending a form, or signing out on purpose, does not; but a comment sent from below a
 * record's form asks, when that form has something in it that would be lost.
 */
export function warnOfUnsaved(page: Document): void {
  const typed = new Set<Element>()
  page.addEventListener('input', event => {
    const form = event.target instanceof Element ? event.target.closest('main form[method=post]') : null
    if (form) typed.add(form)
  })
  page.addEventListener('submit', event => {
    if (event.target instanceof Element && event.target.closest('main')) typed.delete(event.target)
    else typed.clear()
  })
  page.addEventListener('tovholder:saved', () => typed.clear())
  window.addEventListener('beforeunload', event => {
    if (typed.size > 0) event.preventDefault()
  })
}
