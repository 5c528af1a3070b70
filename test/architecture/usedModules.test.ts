// The modules that a source uses, by which the build cuts the package into files.
import { relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { usedModules } from '../../scripts/build/usedModules.ts'
import { root } from '../../scripts/manifest.ts'

const used = (source: string) => [...usedModules(root + source)].map((path) => relative(`${root}src`, path))

describe('what <AuthFlow> uses at once', () => {
  const modules = used('src/components/AuthFlow.tsx')

  it('is the form, its words and the flow, through the index of each layer', () => {
    expect(modules).toEqual(expect.arrayContaining(['hooks/useStepForm.ts', 'hooks/texts/noticeTexts.tsx', 'flow/transition/transition.ts', 'messages/locales/en.json']))
  })

  it('is nothing that these only offer: no form by hand, no words of a redirect, no session', () => {
    expect(modules.filter((path) => /headless|redirectHints|captchaChallenge|useSession|createAuthFlow|\.lazy\./.test(path))).toEqual([])
  })
})

it('follows what an entry exports, and no type', () => {
  const modules = used('src/return.ts')
  expect(modules).toContain('redirect/return-page/index.ts')
  expect(modules).not.toContain('redirect/transport.ts')
})
