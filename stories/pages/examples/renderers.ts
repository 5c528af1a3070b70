// Maps fields to the app's own controls.
import type { Renderers } from 'react-mediawiki-auth'
import { Account } from '../../customising/renderers/Account.tsx'
import { Switch } from '../../customising/renderers/Switch.tsx'
import { WideCode } from '../../customising/renderers/WideCode.tsx'

export const renderers: Renderers = {
  types: { checkbox: Switch },
  fields: { OATHToken: WideCode, rememberMe: null },
  requests: { PasswordAuthenticationRequest: Account },
  rules: [{ when: ({ metadata }) => metadata['type'] === 'image', render: Account }],
}
