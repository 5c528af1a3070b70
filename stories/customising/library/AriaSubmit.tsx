// The submit button with React Aria Components.
import type { SlotProps } from 'react-mediawiki-auth'
import { Button } from 'react-aria-components'

export function AriaSubmit({ label, isBusy }: SlotProps<'submitRow'>) {
  return (
    <Button className="aria-submit" type="submit" isPending={isBusy}>
      {label}
    </Button>
  )
}
