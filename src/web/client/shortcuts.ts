const OFF = 'tovholder.keys-off'

/** Single keys must be off while typing and can be turned off altogether (WCAG 2.1.4). */
export function startShortcuts(page: Document): void {
  bindSwitch(page)
  page.addEventListener('keydown', event => {
    if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || localStorage.getItem(OFF) || isTyping(event.target)) return
    if (pressKey(page, event.key.toUpperCase())) event.preventDefault()
  })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox], [type=radio]), textarea, select'))

/** J and K go between records, "?" to the list of keys; any other presses its button on the current record, else one of the whole page. */
function pressKey(page: Document, key: string): boolean {
  if (key === 'J' || key === 'K') return goTo(page, key === 'J' ? 1 : -1)
  if (key === '?') return showKeys(page)
  const bound = [...page.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`)]
  const record = currentRecord(page)
  // Never the button of another record: the reader would not see what it did.
  const button = bound.find(one => record?.contains(one)) ?? bound.find(one => one.closest('.rec') === null)
  button?.click()
  return button !== undefined
}

function showKeys(page: Document): boolean {
  const heading = page.querySelector<HTMLElement>('#tastatur-titel')
  heading?.focus()
  heading?.scrollIntoView({ block: 'nearest' })
  return heading !== null
}

const records = (page: Document) => [...page.querySelectorAll<HTMLElement>('.rec:not(.slim)')]

const currentRecord = (page: Document) =>
  page.activeElement?.closest<HTMLElement>('.rec') ?? page.querySelector<HTMLElement>('.rec.is-current')

/** Past the last record, J goes on to the next page; before the first one, K goes back a page. */
function goTo(page: Document, step: 1 | -1): boolean {
  const all = records(page)
  const current = currentRecord(page)
  const next = all[current ? all.indexOf(current) + step : 0]
  if (!next) return turnPage(page, step)
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
  return true
}

function turnPage(page: Document, step: 1 | -1): boolean {
  const link = page.querySelector<HTMLElement>(step === 1 ? 'a[rel="next"]' : 'a[rel="prev"]')
  link?.click()
  return link !== null
}

function bindSwitch(page: Document): void {
  const button = page.querySelector<HTMLButtonElement>('#keys-switch')
  if (!button) return
  const show = () => {
    button.textContent = button.getAttribute(localStorage.getItem(OFF) ? 'data-off' : 'data-on')
  }
  button.hidden = false
  button.addEventListener('click', () => {
    if (localStorage.getItem(OFF)) localStorage.removeItem(OFF)
    else localStorage.setItem(OFF, '1')
    show()
  })
  show()
}
