// Ory Elements' form, with its own theme: a login flow as its server describes one.
import { Login } from '@ory/elements-react/theme'
import { labelOf } from '../forms/formProps.ts'

const text = (id, title) => ({ id, text: title, type: 'info', context: { title } })

function nodeOf(name) {
  return {
    type: 'input', group: 'password', messages: [], meta: { label: text(1070002, labelOf(name)) },
    attributes: { node_type: 'input', name, type: 'text', value: '', required: true, disabled: false },
  }
}

function flowOf(names) {
  const csrf = { type: 'input', group: 'default', messages: [], meta: {}, attributes: { node_type: 'input', name: 'csrf_token', type: 'hidden', value: 'a', required: true, disabled: false } }
  const submit = { type: 'input', group: 'password', messages: [], meta: { label: text(1010022, 'Sign in with password') }, attributes: { node_type: 'input', name: 'method', type: 'submit', value: 'password', disabled: false } }
  return {
    id: 'bench', type: 'browser', active: 'password', state: 'choose_method', request_url: 'https://ory.example/login', requested_aal: 'aal1', refresh: false,
    issued_at: new Date(2026, 1, 1), expires_at: new Date(2036, 1, 1), created_at: new Date(2026, 1, 1), updated_at: new Date(2026, 1, 1),
    ui: { action: 'https://ory.example/login', method: 'POST', nodes: [csrf, ...names.map(nodeOf), submit] },
  }
}

const config = {
  sdk: { url: 'https://ory.example' },
  project: {
    name: 'Bench', default_locale: 'en', enabled_locales: ['en'], locale_behavior: 'force_default', default_redirect_url: '/', error_ui_url: '/error',
    login_ui_url: '/login', registration_ui_url: '/registration', recovery_ui_url: '/recovery', settings_ui_url: '/settings', verification_ui_url: '/verification',
    registration_enabled: false, recovery_enabled: false, verification_enabled: false, hide_ory_branding: true, hide_registration_link: true,
  },
}

export function Ory({ names }) {
  return <Login flow={flowOf(names)} config={config} />
}
