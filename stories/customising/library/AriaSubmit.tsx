// The submit button with React Aria Components.
import type { SlotProps } from 'react-mediawiki-auth'
import { Button } from 'react-aria-components'

export function AriaSubmit({ label, isBusy }: SlotProps<'submitRow'>) {
  return (
    <Button type="submit" isPending={isBusy}>
      {label}
    </Button>
  )
}
