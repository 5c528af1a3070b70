// A code field with large, widely spaced digits.
import { FieldFrame, type FieldRendererProps } from 'react-mediawiki-auth'

export function WideCode({ inputProps, ...parts }: FieldRendererProps) {
  return (
    <FieldFrame {...parts}>
      <input style={{ fontSize: '1.5em', letterSpacing: '.25em', textAlign: 'center' }} {...inputProps} />
    </FieldFrame>
  )
}
