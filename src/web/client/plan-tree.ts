/**
 * A plan's tree by the arrow keys, and goals that stay folded. The table stays a table and every control a stop of the Tab key, as
 * without script: a screen reader reads the columns by its own keys, which a tree or a grid would take from it.
 */
export function startPlanTree(page: Document): void {
  const table = page.querySelector<HTMLTableElement>('table[data-tree]')
  if (!table) return
  const kept = `tovholder.folded.${table.dataset['tree']}`
  const goals = [...table.querySelectorAll<HTMLElement>('tbody[data-goal]')].map(goal => foldable(page, goal))
  // What the address says goes before what was kept: it may come from a colleague.
  if (!new URLSearchParams(location.search).has('skjult')) {
    const folded = (localStorage.getItem(kept) ?? '').split('.')
    for (const goal of goals) goal.fold(folded.includes(goal.id))
  }
  const turn = (goal: Foldable, isFolded: boolean) => {
    goal.fold(isFolded)
    const others = (localStorage.getItem(kept) ?? '').split('.').filter(id => id !== '' && id !== goal.id)
    localStorage.setItem(kept, (isFolded ? [...others, goal.id] : others).join('.'))
  }
  for (const goal of goals) goal.button.addEventListener('click', () => turn(goal, !goal.isFolded()))
  const keys = page.querySelector<HTMLElement>('[data-tree-keys]')
  if (keys) keys.hidden = false

  table.addEventListener('keydown', event => {
    const { key, target } = event
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const goal = goals.find(one => one.group.contains(target))
    if (!goal) return
    if (key === 'ArrowLeft' && !goal.isFolded()) {
      // From an initiative to its goal first, from there it folds.
      if (target === goal.button) turn(goal, true)
      else goal.button.focus()
    } else if (key === 'ArrowRight' && target === goal.button && goal.isFolded()) turn(goal, false)
    else if (!goTo(table, target, key)) return
    event.preventDefault()
  })
}

type Foldable = {
  readonly id: string
  readonly group: HTMLElement
  readonly button: HTMLButtonElement
  isFolded(): boolean
  fold(isFolded: boolean): void
}

/** The link that loads the page anew becomes a button that folds at once. */
function foldable(page: Document, group: HTMLElement): Foldable {
  const link = group.querySelector<HTMLAnchorElement>('a.turn')
  const button = page.createElement('button')
  button.type = 'button'
  button.className = 'turn'
  button.setAttribute('aria-label', link?.dataset['turn'] ?? '')
  button.append(...(link?.querySelectorAll('svg') ?? []))
  link?.replaceWith(button)
  const isFolded = () => button.getAttribute('aria-expanded') === 'false'
  const fold = (folded: boolean) => {
    button.setAttribute('aria-expanded', String(!folded))
    group.toggleAttribute('data-closed', folded)
    for (const row of [...group.querySelectorAll<HTMLElement>('tr')].slice(1)) row.hidden = folded
  }
  fold(group.hasAttribute('data-closed'))
  return { id: group.dataset['goal'] ?? '', group, button, isFolded, fold }
}

/** Up, down, first, last: the same kind of control in another row that is seen. */
function goTo(table: HTMLElement, from: HTMLElement, key: string): boolean {
  const rows = [...table.querySelectorAll<HTMLElement>('tbody tr:not([hidden])')]
  const at = rows.findIndex(row => row.contains(from))
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key]
  const row = to === undefined ? undefined : rows[to]
  if (!row) return to !== undefined
  const main = row.querySelector<HTMLElement>('button.turn, th a')
  const next = from instanceof HTMLInputElement ? (row.querySelector<HTMLElement>('input[type=checkbox]') ?? main) : main
  next?.focus()
  return true
}
