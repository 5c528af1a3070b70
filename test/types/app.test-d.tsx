// What somebody types first who knows other libraries. It is checked by the type check of the project.
import { useForm } from 'react-hook-form'
import { AuthFlow, Credentials, isFailure, MessagesProvider, useFailureTexts, type AuthFlowProps, type Failure, type Messages, type Session, type SessionParameters } from '../../src/index.ts'
import { createAuthFlow } from '../../src/flow.ts'
import { createAuthClient, findUser, logOut, type AuthClient, type Identity } from '../../src/protocol.ts'
import { createLoopbackRedirect } from '../../src/server/index.ts'
import german from '../../src/messages/locales/de.json'
import { useAuthFlow, useAuthManagerInfo, useCredentials, useFlowFocus, useRetrySeconds, type AuthFlowHandle } from '../../src/hooks.ts'

interface LoginValues {
  readonly username: string
  readonly password: string
  readonly rememberMe?: boolean
}

export function Login() {
  const flow = useAuthFlow({ module: 'clientlogin', api: '/w/api.php' })
  const { handleSubmit } = useForm<LoginValues>()
  return (
    <>
      <form onSubmit={(event) => { void flow.submit(new FormData(event.currentTarget)) }} />
      <form action={(data) => { void flow.submit(data) }} />
      <form action={async (data) => { await flow.submit(data) }} />
      <form onSubmit={handleSubmit((values) => flow.submit(values))} />
      <form onSubmit={handleSubmit(flow.submit)} />
    </>
  )
}

export function submit(flow: AuthFlowHandle, values: LoginValues, data: FormData): void {
  void flow.submit(values)
  void flow.submit({ username: 'Ada', password: 'secret', rememberMe: true })
  void flow.submit({ username: 'Ada', token: undefined, rememberMe: 'on', groups: ['a', 'b'] })
  void flow.submit([['username', 'Ada'], ['rememberMe', true]])
  void flow.submit(Object.entries(values))
  void flow.submit(data.entries())
  void flow.submit(Object.fromEntries(data))
  void flow.submit()
  void flow.submitWith('skip')
  void flow.submitWith('idp', { rememberMe: '1' })

  // @ts-expect-error a code is text: as a number it would lose its zeros
  void flow.submit({ OATHToken: 12345 })

  // @ts-expect-error a name alone is no value
  void flow.submit('Ada')

  // @ts-expect-error an event is no form
  void ((event: React.FormEvent<HTMLFormElement>) => flow.submit(event))
}

export const roots = [
  <AuthFlow key="1" module="clientlogin" api="/w/api.php" className="card" id="login" style={{ margin: 'auto' }} />,
  <AuthFlow key="2" module="clientlogin" api="/w/api.php" data-testid="login" aria-label="Log in" role="region" />,
  <AuthFlow key="3" module="clientlogin" api="/w/api.php" {...{ 'data-test': 1, 'aria-labelledby': 'title' }} className={undefined} />,
  <Credentials key="4" api="/w/api.php" className="card" id="accounts" style={{ margin: 'auto' }} data-testid="a" aria-label="A" />,

  // @ts-expect-error a class is text
  <AuthFlow key="5" module="clientlogin" api="/w/api.php" className={['card']} />,

  // @ts-expect-error React writes it className
  <AuthFlow key="6" module="clientlogin" api="/w/api.php" class="card" />,
]

/** What TanStack Query and react-hook-form have is there, under their names. */
export function OwnForm() {
  const { formProps, fields, isPending, notice, issues, language } = useAuthFlow({ module: 'clientlogin', api: '/w/api.php', fetch, headers: { 'Api-User-Agent': 'app' }, language: 'de' })
  return (
    <form {...formProps} lang={language}>
      {notice && <p role={notice.tone === 'error' ? 'alert' : undefined} title={notice.text}>{notice.message}</p>}
      {fields.map(({ name, type, label, labelText, error, inputProps, field }) => (
        <label key={name}>
          {label}<input {...inputProps} aria-label={labelText} />{error}{type === 'select' && 'options' in field && field.options.length}
        </label>
      ))}
      <button disabled={isPending}>{issues.length}</button>
    </form>
  )
}

/** The same, without looking anything up. */
export function OwnPage() {
  const flow = useAuthFlow({ module: 'clientlogin', api: '/w/api.php' })
  return (
    <form {...flow.formProps}>
      <h1>{flow.title}</h1>
      {flow.description && <p>{flow.description}</p>}
      <p role="status">{flow.status}</p>
      {flow.notice && <div {...flow.notice.noticeProps}>{flow.notice.message}</div>}
      {flow.issues.map((issue) => <a key={issue.name} href={`#${issue.inputId}`}>{issue.text}</a>)}
      {flow.fields.map((field) => (
        <label key={field.name}>
          {field.label} {field.content}
          {field.type === 'select' ? (
            <select {...field.inputProps}>{field.options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}</select>
          ) : field.type === 'button' ? (
            <button type="button" onClick={field.press}>{field.label}</button>
          ) : (
            <input {...field.inputProps} />
          )}
        </label>
      ))}
      {flow.submitLabel && <button disabled={flow.isPending || flow.mustWait}>{flow.submitLabel}</button>}
      {flow.actions.map((a) => <button key={a.id} type="button" disabled={a.isBusy} className={a.variant} onClick={a.onClick}>{a.label}</button>)}
      {flow.actions.map(({ id, kind, ...action }) => kind !== 'cancel' && <p key={id}>{action.heading}{action.description}</p>)}
      {flow.links.map((link) => <a key={link.module} href={`/${link.module}`} onClick={link.onClick}>{link.label}</a>)}
      <span>{useRetrySeconds(flow)}</span>
    </form>
  )
}

export function Others() {
  const flow = useAuthFlow({ module: 'clientlogin', api: '/w/api.php' })
  useFlowFocus(flow, { autoFocus: true })
  useCredentials({ api: '/w/api.php', fetch })
  useAuthManagerInfo({ module: 'clientlogin', api: '/w/api.php', language: 'de' })

  // @ts-expect-error everything takes its client as api
  useCredentials({ client: '/w/api.php' })

  // @ts-expect-error the flow registers its inputs: spread the inputProps of a field
  flow.register('username')

  return null
}

/** Messages as apps have them: chosen, loaded, or a locale with some of their own. */
export const worded = (isGerman: boolean, loaded: Record<string, string>, messages: Messages) => [
  <AuthFlow key="1" module="clientlogin" api="/w/api.php" messages={isGerman ? { 'submit-clientlogin': 'Los' } : {}} />,
  <AuthFlow key="2" module="clientlogin" api="/w/api.php" messages={loaded} />,
  <AuthFlow key="3" module="clientlogin" api="/w/api.php" messages={isGerman ? german : undefined} />,
  <Credentials key="4" api="/w/api.php" messages={{ ...german, cancel: 'Weg' }} />,
  <MessagesProvider key="5" messages={messages}>…</MessagesProvider>,
]

export async function useSessions(session: Session, who: Identity | Failure, parameters: SessionParameters) {
  const name: string | undefined = session.username
  const { kind, logOut } = session
  if (kind === 'user') await logOut()
  if (kind === 'temporary') await logOut({ losesAccount: true })
  if (!isFailure(who)) void who.username?.toUpperCase()

  // @ts-expect-error nobody may be logged in
  await session.logOut()

  // @ts-expect-error a temporary account is lost by it
  await session.logOut?.()

  return [name, new URLSearchParams(parameters)]
}

/** What a `catch`, a query client or a server may hold. */
export function Words({ error }: { readonly error: unknown }) {
  const known: Failure | undefined = isFailure(error) ? error : undefined
  const certain = useFailureTexts({ kind: 'network' })
  return <p title={certain.text}>{useFailureTexts(known)?.message}</p>
}

/** A wrapper of the login, without saying the module twice. */
export function OwnLogin(props: Omit<AuthFlowProps, 'module' | 'api'>) {
  return <AuthFlow {...props} module="clientlogin" api="/w/api.php" />
}

export const details = [
  <OwnLogin key="1" onPass={({ username }) => username.toUpperCase()} style={{ '--mwa-accent': 'red', margin: 0 }} />,
  <AuthFlow key="2" module="clientlogin" api="/w/api.php" links={false} />,
  <AuthFlow key="3" module="clientlogin" api="/w/api.php" links={{ createAccount: null, resetPassword: '/reset' }} />,
  <AuthFlow key="4" module="changeauthenticationdata" api="/w/api.php" request="an id" />,
  <AuthFlow key="7" module="clientlogin" api="/w/api.php" returnPageMessages={{ 'return-done-title': 'Back again', lang: 'en' }} />,

  // @ts-expect-error there is no such message of the return page
  <AuthFlow key="8" module="clientlogin" api="/w/api.php" returnPageMessages={{ tittle: 'Back again' }} />,

  // @ts-expect-error a login changes nothing
  <AuthFlow key="5" module="clientlogin" api="/w/api.php" request="an id" />,

  // @ts-expect-error a property of a style is none of an element
  <AuthFlow key="6" module="clientlogin" api="/w/api.php" style={{ accent: 'red' }} />,
]

export async function call(client: AuthClient, form: HTMLFormElement) {
  const returnUrl = 'https://app.example/'
  await client.begin('clientlogin', { fields: { username: 'Ada', rememberMe: true }, returnUrl })
  await client.begin('clientlogin', { fields: new FormData(form), returnUrl })
  await client.continue('clientlogin', { fields: new URLSearchParams('OATHToken=123456') })
  await client.post({ action: 'edit' }, { tokenType: 'csrf', signal: AbortSignal.timeout(1000) })
  await logOut(client, { username: 'Ada' })
  await findUser(client, 'Ada', { signal: AbortSignal.timeout(1000) })

  // @ts-expect-error the name is no signal
  await logOut(client, 'Ada')
}

export async function open() {
  const show = ({ url }: { readonly url: string }) => { console.log(url) }
  createAuthFlow({ module: 'clientlogin', api: '/w/api.php', fetch, headers: async () => new Headers() })
  createAuthFlow({ module: 'clientlogin', api: createAuthClient({ api: '/w/api.php', headers: () => ({ Authorization: 'x' }) }), ...(await createLoopbackRedirect({ show })) })

  // @ts-expect-error nothing waits for the promise
  createAuthFlow({ module: 'clientlogin', api: '/w/api.php', ...createLoopbackRedirect({ show }) })
}
