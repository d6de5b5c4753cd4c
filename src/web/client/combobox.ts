/** Turns each list of several choices into a field one types in: the editable combobox with a list of the ARIA practices guide. */
export function startComboboxes(page: Document): void {
  for (const select of page.querySelectorAll<HTMLSelectElement>('select[data-combobox]')) combobox(page, select)
}

const MOST_SHOWN = 8

function combobox(page: Document, select: HTMLSelectElement): void {
  const { id } = select
  const input = make(page, 'input', {
    id,
    class: 'form-input',
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': `${id}-list`,
  })
  for (const name of ['aria-describedby', 'aria-invalid']) {
    const value = select.getAttribute(name)
    if (value) input.setAttribute(name, value)
  }
  const label = page.querySelector(`label[for="${CSS.escape(id)}"]`)
  const list = make(page, 'ul', { id: `${id}-list`, class: 'plain fitting', role: 'listbox', 'aria-label': label?.textContent ?? '' })
  const chosen = make(page, 'ul', { class: 'plain chosen' })
  const said = make(page, 'p', { class: 'sr-only', role: 'status' })
  const box = make(page, 'div', { class: 'combobox' })
  select.id = `${id}-list-of-all`
  select.hidden = true
  list.hidden = true
  box.append(input, list)
  select.after(chosen, box, said)

  let active = -1
  const fitting = (): HTMLOptionElement[] => {
    const typed = input.value.trim().toLowerCase()
    const starts = (option: HTMLOptionElement) => option.text.toLowerCase().startsWith(typed)
    return [...select.options]
      .filter(option => !option.selected && option.text.toLowerCase().includes(typed))
      .sort((a, b) => Number(starts(b)) - Number(starts(a)))
      .slice(0, MOST_SHOWN)
  }
  const point = (to: number) => {
    const items = [...list.querySelectorAll('[role=option]')]
    active = items.length === 0 ? -1 : (to + items.length) % items.length
    items.forEach((item, index) => {
      item.setAttribute('aria-selected', String(index === active))
    })
    const item = items[active]
    if (item) input.setAttribute('aria-activedescendant', item.id)
    else input.removeAttribute('aria-activedescendant')
    item?.scrollIntoView({ block: 'nearest' })
  }
  const open = (isOpen: boolean) => {
    const options = isOpen ? fitting() : []
    list.replaceChildren(...options.map((option, index) => item(option, index)))
    list.hidden = options.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    if (isOpen && options.length === 0) said.textContent = select.dataset['none'] ?? ''
    point(-1)
    active = -1
    input.removeAttribute('aria-activedescendant')
    for (const one of list.children) one.setAttribute('aria-selected', 'false')
  }
  const item = (option: HTMLOptionElement, index: number) => {
    const one = make(page, 'li', { id: `${id}-option-${index}`, role: 'option', 'aria-selected': 'false' })
    one.textContent = option.text
    // A press takes the focus from the field before the click comes.
    one.addEventListener('mousedown', event => event.preventDefault())
    one.addEventListener('click', () => choose(option))
    return one
  }
  const choose = (option: HTMLOptionElement) => {
    option.selected = true
    input.value = ''
    open(false)
    said.textContent = `${select.dataset['chosen'] ?? ''} ${option.text}`
    show()
  }
  const show = () => {
    chosen.replaceChildren(...[...select.selectedOptions].map(out))
    chosen.hidden = select.selectedOptions.length === 0
  }
  const out = (option: HTMLOptionElement) => {
    const button = make(page, 'button', { type: 'button', class: 'tag' })
    const word = make(page, 'span', { class: 'sr-only' })
    word.textContent = `${select.dataset['remove'] ?? ''} `
    const cross = make(page, 'span', { 'aria-hidden': 'true' })
    cross.textContent = '×'
    button.append(word, option.text, cross)
    button.addEventListener('click', () => {
      option.selected = false
      show()
      input.focus()
    })
    const one = make(page, 'li', {})
    one.append(button)
    return one
  }

  input.addEventListener('input', () => open(true))
  input.addEventListener('click', () => open(true))
  input.addEventListener('blur', () => open(false))
  input.addEventListener('keydown', event => {
    const key = event.key
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const to = key === 'ArrowDown' ? active + 1 : active < 0 ? -1 : active - 1
      if (list.hidden) open(true)
      point(to)
    } else if (key === 'Enter') {
      // With nothing to choose it does nothing: half a form would be sent otherwise.
      const option = list.hidden ? undefined : fitting()[Math.max(active, 0)]
      if (option) choose(option)
    } else if (key === 'Escape' && !list.hidden) open(false)
    else return
    event.preventDefault()
  })
  show()
}

function make<K extends keyof HTMLElementTagNameMap>(page: Document, tag: K, attributes: Readonly<Record<string, string>>) {
  const element = page.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  return element
}
