// How a provider can return parameters, and which of them are posted to the wiki.
import { endOfScript } from '../../../src/testing/identity/returnParameters.ts'
import { alice, atProvider, expect, policies, test, type RedirectPage } from './redirectPage.ts'
import { watchAddresses } from './watchAddresses.ts'

const own = ['action', 'code', 'errorformat', 'format', 'formatversion', 'logincontinue', 'loginmessageformat', 'logintoken', 'state']

async function logInAs(redirect: RedirectPage, alias = 'alice'): Promise<void> {
  const popup = await redirect.openPopup()
  await atProvider.agree(popup, alias)
  await redirect.expectPassed(alice)
}

async function expectOneContinue(redirect: RedirectPage): Promise<void> {
  expect(redirect.continues()).toHaveLength(1)
  expect((await redirect.record()).alerts).toEqual([])
}

test('R1 passes with a plain provider, and closes the popup', { tag: '@anyWiki' }, async ({ redirect }) => {
  await redirect.begin()
  await logInAs(redirect)
  await expectOneContinue(redirect)
  expect(redirect.posts()).toHaveLength(2)
})

for (const [index, coop] of policies.entries()) {
  const tag = index === 0 ? ['@anyWiki'] : []
  test(`R${String(index + 2)} passes with a provider with COOP ${coop}, and never says that the popup was closed`, { tag }, async ({ redirect }) => {
    await redirect.behave({ coop })
    await redirect.begin()
    await logInAs(redirect)
    await expectOneContinue(redirect)
  })
}

test('R5 passes with a provider that has COOP on one redirect only', async ({ redirect }) => {
  await redirect.behave({ coop: 'same-origin', coopAt: 'hop' })
  await redirect.begin()
  await logInAs(redirect)
  await expectOneContinue(redirect)
})

for (const [number, coop] of [[9, undefined], [10, 'same-origin']] as const) {
  const tag = number === 9 ? ['@anyWiki'] : []
  test(`R${String(number)} reads a fragment${coop ? ' behind COOP' : ''}, and removes it from the URL`, { tag }, async ({ redirect }) => {
    await redirect.behave({ return: 'fragment', ...(coop && { coop }) })
    await redirect.begin()
    const popup = await redirect.openPopup()
    const addresses = watchAddresses(popup)
    await atProvider.agree(popup)
    await redirect.expectPassed(alice)
    await expectOneContinue(redirect)
    expect(addresses.some((address) => address.includes('#state='))).toBe(true)
    expect(addresses.at(-1)).toMatch(/\/auth\/return\.html$/)
  })
}

test('R11 accepts a provider’s POST with the server handler', { tag: '@anyWiki' }, async ({ redirect }) => {
  await redirect.behave({ return: 'post' })
  await redirect.begin()
  await logInAs(redirect)
  await expectOneContinue(redirect)
})

test('R12 explains the problem if a provider posts to a static page', async ({ redirect }) => {
  await redirect.behave({ return: 'post' })
  await redirect.begin('return=/auth/return.html?static')
  const popup = await redirect.openPopup()
  await atProvider.agree(popup)
  await expect(redirect.alert).toContainText('The sign-in was not completed')
  expect(redirect.continues()).toHaveLength(0)
})

for (const [number, status, behaviour] of [
  [13, 413, { size: 'over' }],
  [14, 415, { encoding: 'multipart' }],
] as const) {
  test(`R${String(number)} responds ${String(status)} to a POST that is ${number === 13 ? 'too large' : 'multipart'}`, async ({ redirect }) => {
    await redirect.behave({ return: 'post', ...behaviour })
    await redirect.begin()
    const popup = await redirect.openPopup()
    const posted = popup.waitForResponse((response) => response.request().method() === 'POST')
    await atProvider.agree(popup)
    expect((await posted).status()).toBe(status)
    await redirect.button(/^Cancel$/).click()
    await redirect.state('awaitingInput')
    expect(redirect.continues()).toHaveLength(0)
  })
}

for (const method of ['query', 'fragment', 'post'] as const) {
  test(`R15 passes on a value with </script> unchanged and does not run it, by ${method}`, async ({ redirect }) => {
    await redirect.behave({ value: 'script', ...(method !== 'query' && { return: method }) })
    await redirect.begin()
    const popup = await redirect.openPopup()
    await atProvider.refuse(popup)
    await expect(redirect.alert).toContainText('</script><script>')
    expect(redirect.continues().map((post) => post.get('error'))).toEqual([endOfScript])
    expect(redirect.consoleMessages.join()).not.toContain('script-ran')
  })
}

test('R16 passes the provider’s error to the wiki, and shows the wiki’s message', { tag: '@anyWiki' }, async ({ redirect }) => {
  await redirect.begin()
  const popup = await redirect.openPopup()
  await atProvider.refuse(popup)
  await expect(redirect.alert).toContainText('access_denied')
  await redirect.state('awaitingInput')
  const [sent] = redirect.continues()
  expect(sent?.get('error')).toBe('access_denied')
  await logInAs(redirect)
})

test('R31 forwards only what the wiki asked for', async ({ redirect }) => {
  await redirect.behave({ extra: 'forbidden' })
  await redirect.begin()
  await logInAs(redirect)
  const sent = [...(redirect.continues()[0] ?? [])]
  const names = sent.map(([name]) => name).filter((name) => name !== 'uselang')
  expect(names.sort()).toEqual(own)
  expect(Object.fromEntries(sent)).toMatchObject({ action: 'clientlogin', format: 'json' })
  expect(sent.map(([, value]) => value)).not.toContain('of-somebody-else')
})
