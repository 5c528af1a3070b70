'use client'
// The ways on beside a form, or in its place: a row of buttons, which an app may draw by itself.
import { useSlots, type ButtonProps, type FlowAction } from '../fields/index.ts'
import type { RetryCause } from '../flow/index.ts'
import { useMustWait } from '../hooks/index.ts'
import { RetryButton } from './RetryButton.tsx'

export interface ActionsProps {
  readonly actions: readonly (Omit<FlowAction, 'isBusy'> & Pick<ButtonProps, 'variant'>)[]
  /** What went wrong in the last attempt, for actions that try again. */
  readonly cause?: RetryCause | undefined
}

export function Actions({ actions, cause }: ActionsProps) {
  const renderSlot = useSlots()
  const isBusy = useMustWait(cause)
  return renderSlot(
    'actions',
    { actions: actions.map(({ kind, label, onClick }) => ({ kind, label, isBusy, onClick: () => { if (!isBusy) onClick() } })) },
    <div className="mwa-actions">
      {actions.map(({ kind, label, variant, onClick }) => (
        <RetryButton key={kind} variant={variant} cause={cause} onClick={onClick}>{label}</RetryButton>
      ))}
    </div>,
  )
}
