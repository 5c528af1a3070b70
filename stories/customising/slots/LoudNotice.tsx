// The notice above the form in the app's own frame. Fields refer to it by the id in `noticeProps`.
import type { SlotProps } from 'react-mediawiki-auth'
import { useAppWords } from '../../words/useAppWords.ts'

export function LoudNotice({ notice, message, noticeProps }: SlotProps<'notice'>) {
  const words = useAppWords()
  return (
    <div {...noticeProps}>
      <strong>{words(notice.tone === 'info' ? 'next' : 'sorry')}</strong> {message}
    </div>
  )
}
