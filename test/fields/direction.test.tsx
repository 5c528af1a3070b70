// The direction of what is typed, in a form from right to left.
import { render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { AuthFlow } from '../../src/index.ts'
import { createFakeWiki, type FakeWikiFeatures } from '../../src/testing/index.ts'

const directions = () => Object.fromEntries([...document.querySelectorAll<HTMLInputElement>('input:not([type=checkbox], [hidden])')].map(({ name, dir }) => [name, dir]))

async function openIn(features: Partial<FakeWikiFeatures>, module: 'clientlogin' | 'createaccount' = 'clientlogin') {
  const wiki = createFakeWiki({ features })
  render(<AuthFlow module={module} api={wiki.api} fetch={wiki.fetch} language="ar" />)
  await screen.findByRole('textbox', { name: 'اسم المستخدم' })
}

describe('what is typed in Arabic', () => {
  it('is left to right where it is a password, and in the direction of its letters where it is a name', async () => {
    await openIn({})
    expect(directions()).toEqual({ username: 'auto', password: 'ltr' })
  })

  it('is left to right where it is an address', async () => {
    await openIn({ email: true }, 'createaccount')
    expect(directions()).toMatchObject({ username: 'auto', password: 'ltr', retype: 'ltr', email: 'ltr', realname: 'auto' })
  })

  it.each([['image', 'ltr'], ['simple', 'ltr'], ['question', 'auto']] as const)('answers a captcha (%s): %s', async (kind, direction) => {
    await openIn({ captcha: kind, captchaAfterFailures: 0 })
    // Its parts load on demand.
    await waitFor(() => { expect(directions()).toMatchObject({ captchaWord: direction }) })
  })
})
