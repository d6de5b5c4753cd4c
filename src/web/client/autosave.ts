const WAIT = 2000

type Answer = {
  readonly said: string
  readonly draft: unknown
  readonly values: Record<string, string | readonly string[]>
  readonly reading: string
}

/** Saves a form while it is written: two seconds after the last key, and when a field is left. Without it, the button saves. */
export function startAutosave(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('form[data-autosave]')
  if (!form) return
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | undefined
  let dirty = false
  const save = async () => {
    if (running || !dirty) return
    dirty = false
    running = send(page, form).finally(() => {
      running = undefined
      if (dirty) later()
    })
    await running
  }
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(save, WAIT)
  }
  form.addEventListener('input', () => {
    dirty = true
    later()
  })
  form.addEventListener('focusout', () => {
    clearTimeout(timer)
    void save()
  })
}

const words = (form: HTMLFormElement): string =>
  new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])).toString()

async function send(page: Document, form: HTMLFormElement): Promise<void> {
  const said = page.querySelector<HTMLElement>('[data-said]')
  const say = (text: string | undefined) => {
    if (said && text) said.textContent = text
  }
  const sent = words(form)
  say(form.dataset['saving'])
  try {
    const reply = await fetch(form.dataset['autosave'] ?? '', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: sent,
    })
    const answer = (await reply.json()) as Partial<Answer>
    say(answer.said)
    if (reply.ok && answer.draft && answer.values) take(page, form, sent, answer as Answer)
  } catch {
    say(form.dataset['lost'])
  }
}

/** What was saved is what the next save begins from. The fields take over the merged text only if nobody has typed on meanwhile. */
function take(page: Document, form: HTMLFormElement, sent: string, answer: Answer): void {
  const base = form.elements.namedItem('base') as HTMLInputElement
  if (words(form) === sent) {
    base.value = JSON.stringify(answer.draft)
    for (const [name, value] of Object.entries(answer.values)) {
      const field = form.elements.namedItem(name)
      const isText = field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text')
      // A blank at the end is no change: taking it away would move the cursor of the one who writes.
      if (isText && typeof value === 'string' && lines(field.value) !== value) field.value = value
    }
    const reading = page.querySelector('[data-reading]')
    if (reading) reading.innerHTML = answer.reading
    page.dispatchEvent(new Event('tovholder:saved'))
  } else base.value = baseOf(sent, JSON.parse(base.value) as Record<string, unknown>)
}

const lines = (typed: string): string => typed.replace(/\r\n?/g, '\n').trim()

const FIELDS = {
  next_step: 'nextStep',
  completed_on: 'completedOn',
  nothing_new: 'nothingNew',
  nothing_new_words: 'nothingNewWords',
} as const

/** The draft that a form as sent means, in the notation of the hidden field. */
function baseOf(sent: string, before: Record<string, unknown>): string {
  const typed = new URLSearchParams(sent)
  const confirmed = typed.getAll('confirmed')
  const figures: Record<string, unknown> = {}
  const draft: Record<string, unknown> = { ...before, figures }
  for (const [name, value] of typed) {
    const id = name.startsWith('figure.') ? name.slice('figure.'.length) : undefined
    if (id) figures[id] = { value: value.trim(), confirmed: confirmed.includes(id) }
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : name
    if (Object.hasOwn(before, field)) draft[field] = lines(value)
  }
  return JSON.stringify(draft)
}
