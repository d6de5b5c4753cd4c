import { workPaths } from '../../web/paths.ts'

/** Addresses of a file on its way in. `still` shows it without the page renewing itself. */
export const intakePaths = {
  intake: (id: string) => `${workPaths.documents}/indlaesning/${id}`,
  still: (id: string) => `${workPaths.documents}/indlaesning/${id}?stille=1`,
  stop: (id: string) => `${workPaths.documents}/indlaesning/${id}/stop`,
}
