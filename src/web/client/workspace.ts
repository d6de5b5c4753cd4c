/* Extras for the signed-in side. Everything works without: each key has its button, each form its own page. */
import { startAutosave } from './autosave.ts'
import { startComboboxes } from './combobox.ts'
import { startPlanTree } from './plan-tree.ts'
import { startShortcuts } from './shortcuts.ts'
import { warnOfUnsaved } from './unsaved.ts'

warnOfUnsaved(document)
startShortcuts(document)
startAutosave(document)
startComboboxes(document)
startPlanTree(document)
