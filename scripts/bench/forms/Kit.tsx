// The kit's form, with the fields that a wiki would have sent.
import { AuthFlow, type AuthManagerInfo } from 'react-mediawiki-auth'
import { labelOf, type FormProps } from './formProps.ts'

function infoOf(names: readonly string[]): AuthManagerInfo {
  const fields = names.map((name) => ({
    name, type: 'string', label: { kind: 'text', text: labelOf(name) }, help: undefined, optional: false, sensitive: false, value: '',
  } as const))
  const request = { id: 'Bench', kind: 'Bench', metadata: {}, required: 'primary-required', provider: undefined, account: undefined, fields } as const
  return {
    kind: 'info', canAuthenticateNow: true, canCreateAccounts: false, canLinkAccounts: false, hasPreservedState: false,
    hasPrimaryPreservedState: false, preservedUsername: '', securityStatus: undefined, requests: [request],
  }
}

export function Kit({ names }: FormProps) {
  return <AuthFlow module="clientlogin" api="/w/api.php" initialInfo={infoOf(names)} />
}
