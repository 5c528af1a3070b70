// Where a login can be placed: in a dialog, or twice on a page.
import { useRef, useState, type CSSProperties } from 'react'
import { AuthFlow, type AuthFlowProps } from 'react-mediawiki-auth'
import { expect, fn, waitFor } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { useAppWords } from '../words/useAppWords.ts'

/** Where a login can be placed: in a dialog, or twice on a page. */
const meta: LoginMeta = {
  title: 'Login/Places',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
}

export default meta

const dialogStyle: CSSProperties = {
  boxSizing: 'border-box',
  inlineSize: 'min(26rem, 100% - 2rem)',
  maxInlineSize: 'none',
  border: 0,
  borderRadius: '1rem',
  outline: 0,
  padding: 'clamp(1.25rem, 6vw, 2rem)',
}

function LoginInDialog(props: AuthFlowProps) {
  const words = useAppWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const open = () => {
    setIsOpen(true)
    dialog.current?.showModal()
  }
  const close = () => {
    setIsOpen(false)
    dialog.current?.close()
  }
  return (
    <>
      <button type="button" className="mwa-button" onClick={open}>
        {words('open-login')}
      </button>
      {/* The event comes a turn after the closing, when it may be open again. */}
      <dialog ref={dialog} aria-label={words('log-in')} style={dialogStyle} onClose={({ currentTarget }) => { setIsOpen(currentTarget.open) }}>
        {isOpen && <AuthFlow {...props} onCancel={close} />}
      </dialog>
    </>
  )
}

/** Escape closes it, like any dialog, and opened again it starts with a fresh form. */
export const InDialog: LoginStory = {
  render: (props) => <LoginInDialog {...props} />,
  // It would lie over a whole page of documentation.
  parameters: { docs: { story: { autoplay: false } } },
  play: async ({ canvas, userEvent }) => {
    const open = () => userEvent.click(canvas.getByRole('button', { name: 'Log in…' }))
    await open()
    await userEvent.click(await canvas.findByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(canvas.queryByLabelText('Username')).toBeNull())
    await open()
    await expect(await canvas.findByLabelText('Username')).toBeVisible()
  },
}

/** No id occurs twice, so each label belongs to its own field. */
export const Twice: LoginStory = {
  render: (props) => (
    <>
      <AuthFlow {...props} />
      <hr style={{ margin: '2rem 0', border: 0, borderBlockStart: '1px solid' }} />
      <AuthFlow {...props} headingLevel={3} />
    </>
  ),
  play: async ({ canvas, canvasElement }) => {
    await waitFor(() => expect(canvas.getAllByLabelText('Username')).toHaveLength(2))
    const ids = [...canvasElement.querySelectorAll('[id]')].map(({ id }) => id)
    await expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  },
}
