import { intakeState } from '../../domain/intake.ts'
import { translator } from '../../i18n/translate.ts'
import { Notice } from '../../web/components/index.ts'
import type { Frame } from '../../web/frame.ts'
import { intakePaths } from './intake-paths.ts'
import type { Intake } from './intake-store.ts'

export type OpenIntake = Pick<Intake, 'id' | 'fileName' | 'heardAt' | 'stoppedAt' | 'endedAt'>

/** On the list of documents: files still being read, and those that a restart cut off. */
export function OpenIntakes({ frame, intakes, now }: { frame: Frame; intakes: readonly OpenIntake[]; now: Date }) {
  const t = translator(frame.lang)
  if (intakes.length === 0) return null
  return (
    <Notice t={t} kind="info" title={t('documents.intake.open')}>
      <ul>
        {intakes.map(intake => (
          <li key={intake.id}>
            <a href={intakePaths.intake(intake.id)}>
              {t(intakeState(intake, now) === 'going' ? 'documents.intake.open-going' : 'documents.intake.open-interrupted', {
                file: intake.fileName,
              })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
