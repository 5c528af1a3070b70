// What somebody types first who brings own controls. It is checked by the type check of the project.
import { forwardRef, lazy, memo, type ReactNode } from 'react'
import { AuthFlow, type FieldRenderer, type FieldRendererProps, type Renderers, type SlotProps, type Slots } from '../../src/index.ts'
import { useField, WikiText } from '../../src/hooks.ts'
import type { Field } from '../../src/protocol.ts'

const Select = ({ field }: FieldRendererProps<'select'>) => <>{field.options.length}</>
const Text = ({ field }: FieldRendererProps<'string'>) => <>{field.value}</>
const Switch: FieldRenderer<'checkbox'> = ({ field }) => <>{field.checked}</>
const Any = ({ field }: FieldRendererProps) => <>{field.name}</>
const Frame = ({ fallback }: { readonly fallback: ReactNode }) => <div>{fallback}</div>
const Lazy = lazy(() => Promise.resolve({ default: Any }))

/** A text field as those of component libraries are. */
function TextField(props: { label?: ReactNode; helperText?: ReactNode; error?: boolean; inputProps?: React.ComponentPropsWithRef<'input'> }) {
  return <label>{props.label}<input {...props.inputProps} />{props.error && props.helperText}</label>
}

export const LibraryText = ({ inputProps, label, help, error }: FieldRendererProps<'string'>) => (
  <TextField label={label} helperText={error ?? help} error={!!error} inputProps={inputProps} />
)

export function Control({ name }: { readonly name: string }) {
  const control = useField(name)
  return control && <TextField label={control.label} helperText={control.help} inputProps={{ ...control.inputProps, title: control.helpText, 'aria-label': control.labelText }} />
}

export const help = (field: Field) => <WikiText text={field.help} />

export const renderers: readonly Renderers[] = [
  { types: { select: Select, string: Text, password: Any, checkbox: Switch, button: memo(Any), hidden: Lazy } },
  { types: { string: forwardRef(function Own({ inputProps }: FieldRendererProps<'string'>) { return <input {...inputProps} /> }) } },
  { fields: { rememberMe: Switch, username: Text, email: null, realname: undefined, retype: Any, password: Frame } },
  { fields: { domain: Select, 'other domain': Any, pin: Text } },
  { fields: { domain: { type: 'select', render: Select }, username: { type: 'password', render: ({ inputProps }) => <input {...inputProps} /> } } },
  { fields: { email: (props) => <input {...props.inputProps} />, rememberMe: ({ field }) => <>{field.checked}</> } },
  { fields: { pin: ({ inputProps, label }) => <label>{label}<input {...inputProps} /></label> } },
  { requests: { CaptchaAuthenticationRequest: Frame, Other: null } },
  { rules: [{ when: ({ metadata }) => metadata['type'] === 'image', render: Frame }, { when: () => true, render: null }] },
  {},

  // @ts-expect-error a renderer of selects does not accept a text field
  { types: { string: Select } },

  // @ts-expect-error the box that keeps a user logged in is no select
  { fields: { rememberMe: Select } },

  // @ts-expect-error the type and the renderer differ
  { fields: { domain: { type: 'select', render: Text } } },

  // @ts-expect-error there is no such type
  { fields: { domain: { type: 'dropdown', render: Any } } },

  // @ts-expect-error there is no such type
  { types: { colour: Any } },

  // @ts-expect-error it is called fields
  { field: { email: Any } },

  // @ts-expect-error an element is no component
  { fields: { email: <input /> } },
]

// @ts-expect-error a text field has no options
export const Wrong = ({ field }: FieldRendererProps<'string'>) => <>{String(field.options)}</>

const Heading = ({ title, headingProps }: SlotProps<'heading'>) => <h2 {...headingProps}>{title}</h2>

export const slots: readonly Slots[] = [
  { heading: Heading, progress: null, passed: null, notice: ({ message, noticeProps }) => <p {...noticeProps}>{message}</p> },
  { footer: () => <a href="/join">Create an account</a> },
  { footer: ({ step }) => step.kind === 'begin' && <a href="/join">Create an account</a> },
  { actions: ({ actions }) => actions.map(({ kind, label, onClick }) => <button key={kind} type="button" onClick={onClick}>{label}</button>) },
  { heading: ({ state, step, title }) => <h1 data-state={state.kind} data-step={step?.kind}>{title}</h1> },
  { progress: ({ state }) => <progress aria-label={state.kind} /> },
  { passed: ({ state: { username }, headingProps }) => <h2 {...headingProps}>Hello, {username}</h2> },
  { redirectPrompt: ({ state, fallback }) => <section aria-label={state.host}>{fallback}</section> },
  { externalIdentity: ({ externalIdentity, fallback }) => externalIdentity.canLinkAfterLogin && fallback },

  // @ts-expect-error a notice has no title
  { notice: Heading },

  // @ts-expect-error there is no such slot
  { header: Heading },
]

export const flows = [
  <AuthFlow key="1" module="clientlogin" api="/w/api.php" onPass={({ username }) => username.toUpperCase()} />,
  <AuthFlow key="2" module="clientlogin" api="/w/api.php" slots={{ heading: Heading }} renderers={{ fields: { rememberMe: Switch } }} />,
  <AuthFlow key="3" module="clientlogin" api="/w/api.php" renderers={{ fields: { email: (props) => <input {...props.inputProps} /> } }} />,
  <AuthFlow key="4" module="clientlogin" api="/w/api.php" messages={{ 'submit-clientlogin': 'Sign in', cancel: undefined }} />,

  // @ts-expect-error linking an account takes no username
  <AuthFlow key="5" module="linkaccount" api="/w/api.php" onPass={({ username }: { username: string }) => username} />,

  // @ts-expect-error there is no such module
  <AuthFlow key="6" module="login" api="/w/api.php" />,

  // @ts-expect-error there is no such message
  <AuthFlow key="7" module="clientlogin" api="/w/api.php" messages={{ 'sumbit-clientlogin': 'Sign in' }} />,
]
