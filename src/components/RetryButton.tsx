'use client'
// A button that tries again. While the wiki asks to wait it does nothing, shows how long, and comes back by itself.
import { Button, type ButtonProps } from '../fields/index.ts'
import type { RetryCause } from '../flow/index.ts'
import { useMustWait, useSecondsLeft } from '../hooks/index.ts'

export interface RetryButtonProps extends ButtonProps {
  /** What went wrong in the last attempt. */
  readonly cause: RetryCause | undefined
}

export function RetryButton({ cause, isBusy, onClick, children, ...props }: RetryButtonProps) {
  const mustWait = useMustWait(cause)
  return (
    <Button variant="primary" {...props} isBusy={mustWait ? true : isBusy} onClick={mustWait ? undefined : onClick}>
      {children}
      {mustWait && <TimeLeft cause={cause} />}
    </Button>
  )
}

/** Hidden from screen readers, which would read it every second. The notice says once how long it is, and when it is over. */
function TimeLeft({ cause }: Pick<RetryButtonProps, 'cause'>) {
  const seconds = useSecondsLeft(cause)
  const rest = String(seconds % 60).padStart(2, '0')
  return <bdi className="mwa-time-left" aria-hidden="true">{`${Math.floor(seconds / 60)}:${rest}`}</bdi>
}
