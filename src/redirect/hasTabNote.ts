// Whether this tab may have been at a third party, as far as a page has to know at first.
import { noteKey } from './noteKey.ts'

/** Whether it left a note for itself; what that says is looked at later. */
export function hasTabNote(): boolean {
  try {
    return noteKey in sessionStorage
  } catch {
    // A browser that allows no storage throws at the mere look at it.
    return false
  }
}
