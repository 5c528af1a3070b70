// The focus of a form that an app draws by itself.
import { useEffect } from 'react'
import { fieldIds } from '../../flow/index.ts'
import type { UseAuthFlowResult } from './useAuthFlow.tsx'
import { rootOf } from '../rootOf.ts'
import { useFocusManagement } from '../useFocusManagement.ts'

/** The options of `useFlowFocus`. */
export interface UseFlowFocusOptions {
  /** Focuses the first empty field when the form first appears. False by default. */
  readonly autoFocus?: boolean | undefined
}

/**
 * Moves the focus in the form when the flow moves on: to the first field of the next step, to the field that was refused, and to
 * the first one that is not filled in. Without it the focus is the app's.
 */
export function useFlowFocus({ state, formProps, provided }: UseAuthFlowResult, { autoFocus = false }: UseFlowFocusOptions = {}): void {
  const { id, issues } = provided.stepForm
  useFocusManagement(state, autoFocus, formProps.ref)
  useEffect(() => {
    if (issues[0]) rootOf(formProps.ref.current).getElementById(fieldIds(id, issues[0].name).input)?.focus()
  }, [id, issues, formProps.ref])
}
