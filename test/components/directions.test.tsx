// Words of two languages on one page: each is marked with the language that it is in, and moves nothing of another direction.
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { AuthFlow, createAuthClient, useAuthFlow } from '../../src/index.ts'
import ar from '../../src/messages/locales/ar.json'
import { createFakeWiki } from '../../src/testing/index.ts'
import { logIn, renderFlow } from './renderFlow.tsx'
import { infoAnswer, stepAnswer, wireField, wireRequest } from './wireAnswers.ts'

/** A wiki whose labels are in a language. */
function wikiIn(language: string, texts: Readonly<Record<string, string>>) {
  const wiki = createFakeWiki({ language, texts: { [language]: texts }, users: [{ name: 'Ada', password: 'secret' }] })
  return createAuthClient({ api: wiki.api, fetch: wiki.openBrowser(), language })
}

const root = () => document.querySelector('.mwa-flow')
const isolated = (text: string) => `\u2068${text}\u2069`

describe('the language of the kit’s words', () => {
  it('is English where there is no locale, and the wiki’s words have their own', async () => {
    render(<AuthFlow module="clientlogin" api={wikiIn('ur', { 'userlogin-yourname': 'صارف نام' })} />)
    expect(await screen.findByRole('heading', { name: 'Log in' })).toBeVisible()
    const label = screen.getByText('صارف نام')
    expect(label.localName).toBe('bdi')
    expect(label).toHaveAttribute('lang', 'ur')
    expect(root()).toHaveAttribute('lang', 'en')
    expect(root()).toHaveAttribute('dir', 'ltr')
  })

  it.each([
    ['gsw', 'de', 'ltr', 'Anmelden'],
    ['pt', 'pt-BR', 'ltr', 'Entrar'],
    ['zh', 'zh-Hans', 'ltr', '登录'],
    ['zh-tw', 'zh-Hant', 'ltr', '登入'],
    ['arz', 'ar', 'rtl', 'تسجيل الدخول'],
    ['en-gb', 'en-GB', 'ltr', 'Log in'],
    ['simple', 'en', 'ltr', 'Log in'],
    ['x_y', 'en', 'ltr', 'Log in'],
  ])('asked for in %s is %s', async (language, lang, dir, title) => {
    render(<AuthFlow module="clientlogin" api={wikiIn(language, {})} />)
    expect(await screen.findByRole('heading', { name: title })).toBeVisible()
    expect(root()).toHaveAttribute('lang', lang)
    expect(root()).toHaveAttribute('dir', dir)
  })

  it('is the one that was asked for where the app has translated the kit, and English where it says one thing in its own way', async () => {
    const client = wikiIn('ur', {})
    const { rerender } = render(<AuthFlow module="clientlogin" api={client} messages={ar} />)
    expect(await screen.findByRole('heading', { name: ar['title-clientlogin'] })).toBeVisible()
    expect(root()).toHaveAttribute('lang', 'ur')
    expect(root()).toHaveAttribute('dir', 'rtl')
    rerender(<AuthFlow module="clientlogin" api={client} messages={{ 'submit-clientlogin': 'Come in' }} />)
    expect(await screen.findByRole('button', { name: 'Come in' })).toBeVisible()
    expect(root()).toHaveAttribute('lang', 'en')
  })

  it('is that of a flow that an app draws, too', async () => {
    const client = wikiIn('ur', { 'userlogin-yourname': 'صارف نام' })
    function Own() {
      const { formProps, fields } = useAuthFlow({ module: 'clientlogin', api: client })
      return <form {...formProps} aria-label="Own">{fields.map(({ name, label }) => <p key={name}>{label}</p>)}</form>
    }
    render(<Own />)
    expect(await screen.findByText('صارف نام')).toHaveAttribute('lang', 'ur')
    expect(screen.getByRole('form')).toHaveAttribute('lang', 'en')
    expect(screen.getByRole('form')).toHaveAttribute('dir', 'ltr')
  })
})

describe('the wiki’s words', () => {
  it('are said in their own language, too', async () => {
    const client = wikiIn('ur', {})
    const requests = [wireRequest('Code', { code: wireField('string', { label: 'Code' }), note: wireField('string', { label: 'Note', optional: true }) })]
    const answer = stepAnswer({ status: 'UI', message: 'کوڈ درج کریں', messagecode: 'code', requests })
    const asked = createAuthClient({ api: client.api, language: 'ur', fetch: (_, init) => Promise.resolve(init?.method === 'POST' ? answer : infoAnswer(requests)) })
    render(<AuthFlow module="clientlogin" api={asked} />)
    await userEvent.type(await screen.findByLabelText('Code'), '1{Enter}')
    expect(await screen.findByText('کوڈ درج کریں', { selector: '[role=status]' })).toHaveAttribute('lang', 'ur')
  })

  it('are not marked where all are in one language', async () => {
    render(<AuthFlow module="clientlogin" api={wikiIn('de', { 'userlogin-yourname': 'Benutzername' })} />)
    expect(await screen.findByRole('heading', { name: 'Anmelden' })).toBeVisible()
    expect(await screen.findByText('Benutzername')).not.toHaveAttribute('lang')
  })

  it('keep their own direction: labels, choices, text and refusals', async () => {
    const requests = [
      wireRequest('Place', {
        login: wireField('string', { label: 'Login?', help: 'The one of work!' }),
        realm: wireField('select', { label: 'Realm', value: 'n', options: { n: 'North!', s: 'South' } }),
        rights: wireField('multiselect', { label: 'Rights', value: [], options: { r: 'Read!' } }),
        note: wireField('null', { label: 'Note.', value: 'Mind the gap!' }),
        go: wireField('button', { label: 'Go!' }),
      }),
    ]
    const flow = renderFlow({
      messages: ar,
      language: 'ar',
      intercept: ({ method }) => (method === 'POST' ? stepAnswer({ status: 'UI', message: 'Nope!', messagecode: 'nope', requests }) : infoAnswer(requests)),
    })
    for (const text of ['Login?', 'The one of work!', 'Read!', 'Note.', 'Mind the gap!', 'Go!']) expect((await screen.findByText(text)).closest('bdi')).not.toBeNull()
    expect(screen.getByRole('option', { name: 'North!' })).toHaveAttribute('dir', 'auto')
    await userEvent.type(screen.getByLabelText('Login?'), 'ada')
    await flow.user.click(screen.getByLabelText('Read!'))
    await flow.user.click(screen.getByRole('button', { name: 'Go!' }))
    expect((await screen.findByText('Nope!', { selector: '.mwa-notice *' })).localName).toBe('bdi')
  })

  it('in a sentence of the kit move nothing around them where they are of another direction', async () => {
    const requests = [wireRequest('Place', { login: wireField('string', { label: 'Login' }) })]
    const { user } = renderFlow({ language: 'ar', messages: ar, intercept: () => infoAnswer(requests) })
    await user.click(await screen.findByRole('button', { name: ar['submit-clientlogin'] }))
    expect(await screen.findByText(ar['issue-missing'].replace('$1', isolated('Login')))).toBeVisible()
  })

  it('of the same direction stay as they are', async () => {
    const flow = renderFlow()
    await logIn(flow, 'DemoUser', 'demo-pass')
    expect(await screen.findByText('Logged in as DemoUser.', { selector: '.mwa-text' })).toBeVisible()
  })

  it('of a name in Arabic letters are isolated in English', async () => {
    const flow = renderFlow({ wiki: { users: [{ name: 'ليلى', password: 'secret' }] } })
    await logIn(flow, 'ليلى', 'secret')
    expect(await screen.findByText(`Logged in as ${isolated('ليلى')}.`, { selector: '.mwa-text' })).toBeVisible()
  })
})
