// Where a login can be placed: in a dialog, or twice on a page.
import { useRef } from 'react'
import { AuthFlow, type AuthFlowProps } from 'react-mediawiki-auth'
import { expect, fn, waitFor } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'

const meta: LoginMeta = {
  title: 'Login/Places',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

function LoginInDialog(props: AuthFlowProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  return (
    <>
      <button type="button" className="mwa-button" onClick={() => dialog.current?.showModal()}>
        Log in…
      </button>
      <dialog ref={dialog} aria-label="Log in" style={{ inlineSize: 'min(24rem, 90vw)', border: 0, borderRadius: '1rem', padding: '2rem' }}>
        <AuthFlow {...props} onCancel={() => dialog.current?.close()} />
      </dialog>
    </>
  )
}

/** Escape closes it, like any dialog. */
export const InDialog: LoginStory = {
  render: (props) => <LoginInDialog {...props} />,
  play: async ({ canvas, userEvent }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Log in…' }))
    await expect(await canvas.findByLabelText('Username')).toBeVisible()
  },
}

/** No id occurs twice, so each label belongs to its own field. */
export const Twice: LoginStory = {
  render: (props) => (
    <>
      <AuthFlow {...props} />
      <hr />
      <AuthFlow {...props} headingLevel={3} />
    </>
  ),
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(canvas.getAllByLabelText('Username')).toHaveLength(2))
    const ids = [...canvasElement.querySelectorAll('[id]')].map(({ id }) => id)
    await expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  },
}
