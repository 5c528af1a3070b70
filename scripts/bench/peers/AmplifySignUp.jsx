// Amplify's Authenticator: a new account. The first three fields are its own.
import { Authenticator } from '@aws-amplify/ui-react'
import { Amplify } from 'aws-amplify'
import { labelOf } from '../forms/formProps.ts'

Amplify.configure({ Auth: { Cognito: { userPoolId: 'eu-central-1_bench0000', userPoolClientId: 'bench' } } })

const ownFields = ['username', 'password', 'confirm_password']

export function AmplifySignUp({ names }) {
  const added = names.slice(ownFields.length).map((name, index) => [name, { label: labelOf(name), isRequired: true, order: ownFields.length + index }])
  return <Authenticator initialState="signUp" formFields={{ signUp: Object.fromEntries(added) }} />
}
