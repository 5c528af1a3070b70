// A session in an app, on the fake wiki or a real one: who is logged in, in all tabs, and a session that ends during an edit.
import { request as requests, type BrowserContext, type Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, test, wikiUnderTest, type LoginPage } from './loginPage.ts'

const { plain, captcha, totp } = wikiUnderTest.accounts

/** Opens the editor of the demo in one tab, on a wiki of its own. */
async function openEditor({ page }: LoginPage, features = `run-${randomUUID()}`) {
  const address = `/?features=${features}&card=editor`
  await page.goto(address)
  return { address, features, ...editorOn(page) }
}

function editorOn(page: Page) {
  return {
    session: page.getByTestId('session'),
    text: page.getByLabel('Notebook'),
    save: page.getByRole('button', { name: 'Save' }),
    outcome: page.locator('.editor output'),
    dialog: page.getByRole('dialog'),
    logOut: page.locator('.mwa-log-out button'),
  }
}

async function logInAsPlain(login: LoginPage, features: string): Promise<void> {
  await login.page.goto(`/?features=${features}`)
  await login.logIn(plain)
  await login.state('passed')
}

/** Logs out with a copy of the browser's cookies: the browser does not notice. */
async function endSession(context: BrowserContext, baseURL: string, features: string): Promise<void> {
  const headers = { 'X-Wiki-Features': features }
  const copy = await requests.newContext({ baseURL, storageState: await context.storageState(), extraHTTPHeaders: headers })
  const always = { format: 'json', formatversion: '2' }
  const asked = await copy.get('/w/api.php', { params: { ...always, action: 'query', meta: 'tokens' } })
  const { query } = (await asked.json()) as { query: { tokens: { csrftoken: string } } }
  expect(query.tokens.csrftoken).not.toBe('+\\')
  await copy.post('/w/api.php', { form: { ...always, action: 'logout', token: query.tokens.csrftoken } })
  await copy.dispose()
}

/** For each edit that was posted, the user whom it asserts: the demo lists what it has sent. */
function edits({ page }: LoginPage): Promise<readonly (string | undefined)[]> {
  return page.getByTestId('wire').locator('details').evaluateAll((rows) =>
    rows
      .map((row) => [...row.querySelectorAll('dl > div')].map((pair) => [...pair.children].map(({ textContent }) => textContent)))
      .filter((parameters) => parameters.some(([name, value]) => name === 'action' && value === 'edit'))
      .map((parameters) => parameters.find(([name]) => name === 'assertuser')?.[1]),
  )
}

test('a login and a log-out in one tab are seen in the other', async ({ login, context }) => {
  const here = await openEditor(login)
  await expect(here.session).toHaveText('You are not logged in.')
  const otherPage = await context.newPage()
  await otherPage.goto(here.address)
  const there = editorOn(otherPage)
  await expect(there.session).toHaveText('You are not logged in.')
  await logInAsPlain(login, here.features)
  await expect(there.session).toHaveText(`Logged in as ${plain.username}.`)
  await there.logOut.click()
  await expect(there.session).toHaveText('You are not logged in.')
  await expect(otherPage.locator('.mwa-log-out [role=status]')).toBeFocused()
  await login.page.goto(here.address)
  await expect(here.session).toHaveText('You are not logged in.')
})

test('a log-out is seen at once in a tab that shows the user', async ({ login, context }) => {
  const features = `run-${randomUUID()}`
  await logInAsPlain(login, features)
  const here = await openEditor(login, features)
  const otherPage = await context.newPage()
  await otherPage.goto(here.address)
  await expect(editorOn(otherPage).session).toHaveText(`Logged in as ${plain.username}.`)
  await expect(here.session).toHaveText(`Logged in as ${plain.username}.`)
  await here.logOut.click()
  await expect(here.session).toHaveText('You are not logged in.')
  await expect(editorOn(otherPage).session).toHaveText('You are not logged in.')
})

test('a session that was ended on the server in the middle of an edit: a dialog, two factors, and the edit is saved once', async ({ login, context, baseURL }) => {
  const features = `run-${randomUUID()}`
  const { page } = login
  await page.goto(`/?features=${features}`)
  await login.logIn(totp)
  await login.input('OATHToken').fill(wikiUnderTest.takesRecoveryCodes ? wikiUnderTest.recoveryCodes.at(-1)! : await wikiUnderTest.totpCode())
  await login.submit()
  await login.state('passed')
  const editor = await openEditor(login, features)
  await expect(editor.session).toHaveText(`Logged in as ${totp.username}.`)
  const words = `Unsaved words, ${randomUUID()}`
  // By keys: Firefox does not tell React of what is filled into a controlled field.
  await editor.text.pressSequentially(words)
  await endSession(context, baseURL!, features)

  await editor.save.click()
  await expect(editor.dialog).toHaveAccessibleName('You’ve been logged out')
  await expect(login.input('username')).toHaveValue(totp.username)
  await expect(login.input('password')).toBeFocused()
  await expect(editor.text).toHaveValue(words)
  await login.input('password').fill(totp.password)
  await page.keyboard.press('Enter')
  // A wiki takes no code a second time.
  const used = wikiUnderTest.takesRecoveryCodes ? undefined : await wikiUnderTest.totpCode()
  await expect.poll(() => wikiUnderTest.totpCode(), { timeout: 45_000 }).not.toBe(used)
  await login.input('OATHToken').fill(await wikiUnderTest.totpCode())
  await page.keyboard.press('Enter')

  await expect(editor.outcome).toHaveText('Saved.')
  await expect(editor.dialog).toBeHidden()
  await expect(editor.save).toBeFocused()
  await expect(editor.text).toHaveValue(words)
  await expect(editor.session).toHaveText(`Logged in as ${totp.username}.`)
  // A real wiki may lose the token that it has just given, because of another request of the session. The edit is posted once more then.
  const posts = await edits(login)
  expect(new Set(posts)).toEqual(new Set([totp.username]))
  if (wikiUnderTest.kind === 'real') expect(await authorOf(page, words)).toEqual([totp.username])
  else expect(posts).toHaveLength(1)
})

test('a login that is cancelled by Escape saves nothing, and one of somebody else neither', async ({ login, context, baseURL, page }) => {
  const features = `run-${randomUUID()}`
  await logInAsPlain(login, features)
  const editor = await openEditor(login, features)
  await expect(editor.session).toHaveText(`Logged in as ${plain.username}.`)
  await editor.text.pressSequentially('Unsaved words')
  await endSession(context, baseURL!, features)
  await editor.save.click()
  await expect(login.input('password')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(editor.outcome).toHaveText('Not saved: you did not log in.')
  await expect(editor.dialog).toBeHidden()
  await expect(editor.save).toBeFocused()
  await editor.save.click()
  await login.logIn(captcha)
  await expect(editor.outcome).toHaveText('Not saved.')
  await expect(editor.text).toHaveValue('Unsaved words')
  expect(await edits(login)).toEqual([])
})

test('the dialog takes the focus, keeps it, and gives it back, by keys alone', async ({ login, context, baseURL, page }) => {
  const features = `run-${randomUUID()}`
  await logInAsPlain(login, features)
  await page.addInitScript({ path: join(import.meta.dirname, 'pages/listen.js') })
  const editor = await openEditor(login, features)
  await expect(editor.session).toHaveText(`Logged in as ${plain.username}.`)
  await endSession(context, baseURL!, features)
  await editor.save.focus()
  await page.keyboard.press('Enter')
  await expect(editor.dialog).toHaveAccessibleDescription(/Log in as .* to finish what you were doing/)
  await expect(login.input('password')).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await expect(login.input('username')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.type(plain.password)
  await page.keyboard.press('Enter')
  await expect(editor.outcome).toHaveText('Saved.')
  await expect(editor.save).toBeFocused()
  expect(await page.evaluate(() => window.framesOnBody)).toBe(0)
})

/** Who has saved the words, on a real wiki. The demo's proxy lets no page be read, so the wiki is asked itself. */
async function authorOf(page: Page, words: string): Promise<readonly string[]> {
  const params = { action: 'query', prop: 'revisions', titles: 'Notebook', rvprop: 'user|content', rvslots: 'main', rvlimit: '50', format: 'json', formatversion: '2' }
  const answer = (await (await page.request.get(process.env['E2E_API'] ?? '', { params })).json()) as {
    query: { pages: { revisions: { user: string; slots: { main: { content: string } } }[] }[] }
  }
  return answer.query.pages.flatMap(({ revisions }) => revisions).filter(({ slots }) => slots.main.content === words).map(({ user }) => user)
}
