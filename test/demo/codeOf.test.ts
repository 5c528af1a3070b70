// The code that the demo shows of what is on its screen.
import { expect, it } from 'vitest'
import { codeOf } from '../../demo/page/codeOf.ts'
import { parseSettings } from '../../demo/page/settings.ts'

it('shows a login with what is not the default', () => {
  expect(codeOf(parseSettings('?language=de&redirect=tab&props=checkSession'), 'DemoUser')).toBe(`<AuthFlow
  module="clientlogin"
  api="/w/api.php"
  language="de"
  returnUrl="/auth/return.html"
  redirect="tab"
  checkSession
  username="DemoUser"
  onPass={({ username }) => greet(username)}
/>`)
})

it.each([['accounts', '<Credentials\n'], ['editor', '<LoginDialog\n']] as const)('shows the component of the card “%s”', (card, element) => {
  expect(codeOf(parseSettings(`?card=${card}`), undefined)).toContain(element)
})
