'use client'
// The ways on beside a form, or in its place: a row of buttons, which an app may draw by itself.
import { useSlots } from '../fields/index.ts'
import { stopCause, useAuthFlowContext, type FlowAction } from '../hooks/index.ts'
import { RetryButton } from './RetryButton.tsx'

export interface ActionsProps {
  readonly actions: readonly FlowAction[]
}

export function Actions({ actions }: ActionsProps) {
  const renderSlot = useSlots()
  const cause = stopCause(useAuthFlowContext().state)
  if (!actions.length) return null
  return renderSlot(
    'actions',
    { actions },
    <div className="mwa-actions">
      {actions.map(({ id, label, variant, onClick }) => (
        <RetryButton key={id} variant={variant} cause={cause} onClick={onClick}>{label}</RetryButton>
      ))}
    </div>,
  )
}
