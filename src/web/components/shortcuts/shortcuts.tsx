import type { Translate } from '../../../i18n/translate.ts'

export type ShortcutsProps = { t: Translate; keys: readonly { keys: readonly string[]; does: string }[] }

/** The single keys a page answers to. The script fills the button that turns them off (WCAG 2.1.4); without script there are none. */
export const Shortcuts = ({ t, keys }: ShortcutsProps) => (
  <section class="card below" id="tastatur" aria-labelledby="tastatur-titel">
    <header>
      <h2 id="tastatur-titel" tabIndex={-1}>
        {t('components.keys')}
      </h2>
      <span class="small muted">{t('components.keys-note')}</span>
      <button
        class="button button-tertiary s"
        id="keys-switch"
        type="button"
        hidden
        data-on={t('components.keys-on')}
        data-off={t('components.keys-off')}
      />
    </header>
    <dl class="keys">
      {keys.map(entry => (
        <div key={entry.does}>
          <dt>
            {entry.keys.map(key => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{entry.does}</dd>
        </div>
      ))}
    </dl>
  </section>
)
