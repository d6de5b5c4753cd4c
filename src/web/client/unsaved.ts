/** Leaving a page with something typed asks first. Sending the form, or signing out on purpose, does not. */
export function warnOfUnsaved(page: Document): void {
  let typed = false
  page.addEventListener('input', event => {
    if (event.target instanceof Element && event.target.closest('main form[method=post]')) typed = true
  })
  for (const kept of ['submit', 'tovholder:saved'])
    page.addEventListener(kept, () => {
      typed = false
    })
  window.addEventListener('beforeunload', event => {
    if (typed) event.preventDefault()
  })
}
