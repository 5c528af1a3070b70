// A frame around a request. Inside is what the kit shows.
import type { RequestRendererProps } from 'react-mediawiki-auth'
import { useAppWords } from '../../words/useAppWords.ts'

export function Account({ fallback }: RequestRendererProps) {
  const words = useAppWords()
  return (
    <fieldset style={{ display: 'grid', gap: '1.25rem', padding: '1.25rem', border: '2px dashed', borderRadius: '.5rem' }}>
      <legend>{words('your-account')}</legend>
      {fallback}
    </fieldset>
  )
}
