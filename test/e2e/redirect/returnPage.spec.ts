// The return page if it cannot close itself, is reloaded, or is opened directly.
import type { BrowserContext, Page } from '@playwright/test'
import { violationsOf } from '../axe.ts'
import { alice, atProvider, expect, test, type RedirectPage } from './redirectPage.ts'

/** Windows that no script can close, as in browsers where a script closes only what a script has opened. */
async function keepWindows(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    window.close = () => undefined
  })
}

/** Returns a popup that is out of the page's reach, so that the page cannot close it either. */
async function returnWithoutClosing(redirect: RedirectPage, context: BrowserContext): Promise<Page> {
  await keepWindows(context)
  await redirect.behave({ coop: 'same-origin' })
  await redirect.begin()
  const returned = await redirect.openPopup()
  await atProvider.agree(returned)
  await redirect.expectPassed(alice)
  await expect(returned.locator('main')).toHaveAttribute('data-state', 'done')
  return returned
}

test('R37 says, accessibly, that the user can close the window if no script can', async ({ redirect, context }) => {
  const returned = await returnWithoutClosing(redirect, context)
  await expect(returned).toHaveTitle('Done')
  await expect(returned.getByRole('heading', { level: 1, name: 'Done' })).toBeVisible()
  await expect(returned.getByRole('status')).toHaveText('You can close this window.')
  expect(await violationsOf(returned)).toEqual([])
  await returned.close()
})

test('R38 does nothing again if the return page is reloaded, or if the user goes back and forward', async ({ redirect, context }) => {
  const returned = await returnWithoutClosing(redirect, context)
  await returned.reload()
  await expect(returned.locator('main')).toHaveAttribute('data-state', 'finished')
  await returned.goBack()
  await atProvider.agree(returned)
  await expect(returned.locator('main')).toHaveAttribute('data-state', 'finished')
  await expect(returned.getByRole('status')).toContainText('already finished this')
  expect(redirect.continues()).toHaveLength(1)
  await redirect.state('passed')
  await returned.close()
})

test('says that there is nothing to do if it is opened directly', async ({ page, redirect }) => {
  await page.goto('/auth/return.html')
  await expect(page.locator('main')).toHaveAttribute('data-state', 'nothing')
  expect(await violationsOf(page)).toEqual([])
  expect(redirect.posts()).toHaveLength(0)
})
