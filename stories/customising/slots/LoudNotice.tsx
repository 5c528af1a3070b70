// The notice above the form in the app's own frame. Fields refer to it by the id in `noticeProps`.
import type { SlotProps } from 'react-mediawiki-auth'

export function LoudNotice({ notice, message, noticeProps }: SlotProps<'notice'>) {
  return (
    <div {...noticeProps}>
      <strong>{notice.tone === 'info' ? 'Next:' : 'Sorry:'}</strong> {message}
    </div>
  )
}
