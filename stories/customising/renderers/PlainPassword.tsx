// A password without the eye: the kit's frame around an input of the app's own.
import { FieldFrame, type FieldRendererProps } from 'react-mediawiki-auth'

export function PlainPassword({ inputProps, ...parts }: FieldRendererProps<'password'>) {
  return (
    <FieldFrame {...parts}>
      <input className="mwa-input" type="password" {...inputProps} />
    </FieldFrame>
  )
}
