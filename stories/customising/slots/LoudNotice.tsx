// What is said above the form, in an app's own frame. Fields point to it by the id among `noticeProps`.
import type { SlotProps } from 'react-mediawiki-auth'

export function LoudNotice({ notice, words, noticeProps }: SlotProps<'notice'>) {
  return (
    <div {...noticeProps}>
      <strong>{notice.kind === 'wikiMessage' && notice.tone === 'info' ? 'Next:' : 'Sorry:'}</strong> {words}
    </div>
  )
}
