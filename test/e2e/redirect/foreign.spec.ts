// Messages and targets that must be ignored: returns of another attempt, messages of other origins, unsafe URLs.
import { encodeMessage } from '../../../src/redirect/messages.ts'
import { alice, atProvider, expect, test } from './redirectPage.ts'
import { answerPosts } from './wikiAnswers.ts'

test('R29 ignores the return of another attempt and the message of another flow, and keeps waiting', async ({ redirect, page }) => {
  await redirect.behave({ state: 'other' })
  await redirect.begin()
  const popup = await redirect.openPopup()
  await atProvider.agree(popup)
  await expect(popup.locator('main')).toHaveAttribute('data-state', 'openerGone')
  await page.evaluate(() => {
    const foreign = { mwa: 1, channelId: '0'.repeat(32), kind: 'result', parameters: [['code', 'code-alice'], ['state', 'x']] }
    window.postMessage(foreign, location.origin)
  })
  await expect.poll(async () => (await redirect.record()).received).toContain('window result')
  await redirect.state('redirecting')
  expect(redirect.continues()).toHaveLength(0)
  await redirect.behave({})
  const opening = page.waitForEvent('popup')
  await redirect.button(/^Open again$/).click()
  await atProvider.agree(await opening)
  await redirect.expectPassed(alice)
  expect(redirect.continues()).toHaveLength(1)
})

test('R30 ignores a message from another origin, even with the right id', async ({ redirect }) => {
  await redirect.begin()
  const popup = await redirect.openPopup()
  await atProvider.waitUntilReady(popup)
  const channelId = /[\da-f]{32}/.exec((await redirect.record()).names[0] ?? '')?.[0] ?? ''
  expect(channelId).not.toBe('')
  const state = new URL(popup.url()).searchParams.get('state') ?? ''
  // Encoded as the return page does it, so that only its origin is wrong.
  const spoofed = encodeMessage(channelId, { kind: 'result', parameters: [['code', 'code-bob'], ['state', state]] })
  await popup.evaluate((message) => { (window.opener as Window).postMessage(message, '*') }, spoofed)
  await expect.poll(async () => (await redirect.record()).received).toContain('window result')
  await redirect.state('redirecting')
  expect(redirect.continues()).toHaveLength(0)
  await atProvider.agree(popup)
  await redirect.expectPassed(alice)
  expect(redirect.continues()[0]?.get('code')).toContain('alice')
})

for (const [what, target] of [
  ['a script', 'javascript:console.log("script-ran")'],
  ['data', 'data:text/html,<script>console.log("script-ran")</script>'],
  ['credentials', 'https://somebody:secret@127.0.0.1/'],
] as const) {
  test(`R32 refuses a target with ${what}, and does not open it`, async ({ redirect, page }) => {
    await redirect.begin()
    await answerPosts(page, { status: 'REDIRECT', redirecttarget: target, requests: [] })
    const popup = await redirect.openPopup()
    const addresses: string[] = []
    popup.on('framenavigated', (frame) => addresses.push(frame.url()))
    await redirect.state('stopped')
    await expect(redirect.alert).toContainText('isn’t safe')
    await expect.poll(() => redirect.windows().length).toBe(0)
    const own = /^about:blank$|\/auth\/return\.html/
    expect(addresses.filter((address) => !own.test(address))).toEqual([])
    expect(redirect.consoleMessages.join()).not.toContain('script-ran')
  })
}
