// A password field without the button that shows the password: the kit's frame around the app's own input.
import { FieldFrame, type FieldRendererProps } from 'react-mediawiki-auth'

export function PlainPassword({ inputProps, ...parts }: FieldRendererProps<'password'>) {
  return (
    <FieldFrame {...parts}>
      <input {...inputProps} />
    </FieldFrame>
  )
}
