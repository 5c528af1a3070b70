// Whether an alert has been heard for long enough to describe the field that it is about. A field with the focus would have it read twice:
// as an alert, and as a description that is new.
import { useCallback, useState } from 'react'
import type { Notice } from '../flow/index.ts'

export interface LeftAlert {
  /** Whether the user has left the field of the alert since it came. */
  readonly hasLeftAlert: boolean
  /** Called when the user leaves that field. */
  readonly leaveAlert: () => void
}

export function useLeftAlert(notice: Notice | undefined): LeftAlert {
  const [left, setLeft] = useState<Notice>()
  const leaveAlert = useCallback(() => { setLeft(notice) }, [notice])
  return { hasLeftAlert: left === notice, leaveAlert }
}
