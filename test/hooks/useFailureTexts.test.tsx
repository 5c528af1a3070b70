// The words for a failure that an app shows by itself.
import { render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { AuthFlowProvider, MessagesProvider, useAuthFlow, useFailureTexts } from '../../src/hooks.ts'
import type { Failure } from '../../src/protocol/index.ts'
import { createFakeWiki } from '../../src/testing/index.ts'

const network: Failure = { kind: 'network' }
const readonly: Failure = { kind: 'api', code: 'readonly', message: undefined, reason: 'The wiki is being moved.', retryAfterMs: undefined }

function Words({ failure }: { readonly failure: Failure | undefined }) {
  const texts = useFailureTexts(failure)
  return <div data-testid="words" title={texts?.text}>{texts?.message}</div>
}

const words = () => screen.getByTestId('words')

it('says why there is no answer, for React and as text', () => {
  render(<Words failure={readonly} />)
  expect(words()).toHaveTextContent('The wiki is being moved.')
  expect(words().title).toContain('The wiki is being moved.')
})

it('says nothing without a failure', () => {
  render(<Words failure={undefined} />)
  expect(words()).toBeEmptyDOMElement()
})

it('speaks the language of the provider around it', async () => {
  render(<MessagesProvider language="de"><Words failure={network} /></MessagesProvider>)
  expect(await screen.findByText(/nicht erreichbar/)).toBeVisible()
})

it('speaks the language of a flow that an app draws by itself', async () => {
  const { fetch } = createFakeWiki()
  function Page() {
    const flow = useAuthFlow({ module: 'clientlogin', api: '/w/api.php', fetch, language: 'de' })
    return <AuthFlowProvider flow={flow}><Words failure={network} /></AuthFlowProvider>
  }
  render(<Page />)
  expect(await screen.findByText(/nicht erreichbar/)).toBeVisible()
})
