// A switch in place of a checkbox. It is controlled, because it has no native value.
import { FieldFrame, useFieldValue, type FieldRendererProps } from 'react-mediawiki-auth'
import { useAppWords } from '../../words/useAppWords.ts'

export function Switch({ inputProps: { id }, ...parts }: FieldRendererProps<'checkbox'>) {
  const [isOn, setIsOn] = useFieldValue(parts.field)
  const words = useAppWords()
  return (
    <FieldFrame {...parts}>
      <button
        type="button"
        role="switch"
        className="mwa-button"
        id={id}
        aria-checked={isOn}
        aria-labelledby={`${parts.labelProps.id} ${id}`}
        onClick={() => setIsOn(!isOn)}
      >
        {words(isOn ? 'on' : 'off')}
      </button>
    </FieldFrame>
  )
}
