// The ways on as links in one line.
import type { SlotProps } from 'react-mediawiki-auth'

export function ActionLinks({ actions }: SlotProps<'actions'>) {
  return (
    <p>
      {actions.map(({ kind, label, isBusy, onClick }) => (
        <button key={kind} type="button" className="mwa-link" aria-disabled={isBusy} onClick={onClick}>{label}</button>
      ))}
    </p>
  )
}
