// The message above the form in the app's own markup. Fields refer to the id in `noticeProps`.
import type { SlotProps } from 'react-mediawiki-auth'

export function LoudNotice({ notice, message, noticeProps }: SlotProps<'notice'>) {
  return (
    <div {...noticeProps}>
      <strong>{notice.kind === 'wikiMessage' && notice.tone === 'info' ? 'Next:' : 'Sorry:'}</strong> {message}
    </div>
  )
}
