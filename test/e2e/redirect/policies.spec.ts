// Opener policies of the app's own pages.
import { alice, atProvider, expect, test } from './redirectPage.ts'

for (const [number, coop] of [[6, 'same-origin'], [7, 'same-origin-allow-popups']] as const) {
  test(`R${String(number)} passes on a page with COOP ${coop}, with any provider`, async ({ redirect }) => {
    await redirect.begin(`coop=${coop}`)
    for (const policy of [{}, { coop: 'same-origin' }] as const) {
      await redirect.behave(policy)
      const popup = await redirect.openPopup()
      await atProvider.agree(popup)
      await redirect.expectPassed(alice)
      await redirect.page.getByRole('button', { name: 'Start again' }).click()
      await redirect.state('awaitingInput')
    }
    expect(redirect.continues()).toHaveLength(2)
    expect((await redirect.record()).alerts).toEqual([])
  })
}

test('R8 passes with COOP on the return page, and warns the developer', async ({ redirect }) => {
  await redirect.begin('return=/auth/return.html?coop=same-origin')
  const popup = await redirect.openPopup()
  await atProvider.agree(popup)
  await redirect.expectPassed(alice)
  expect(redirect.continues()).toHaveLength(1)
  expect(redirect.consoleMessages.filter((line) => line.startsWith('warning: ')).join('\n')).toContain('Cross-Origin-Opener-Policy')
})
