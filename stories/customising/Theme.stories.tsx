// Themes: a few custom properties of the app, or those of Codex if the page has them.
import type { CSSProperties } from 'react'
import { AuthFlow } from 'react-mediawiki-auth'
import { expect, fn } from 'storybook/test'
import type { LoginMeta, LoginStory } from '../loginStory.ts'
import { submit } from '../play/userActions.ts'

/** Themes: a few custom properties of the app, from which the other colours follow. */
const meta: LoginMeta = {
  title: 'Customising/Theme',
  component: AuthFlow,
  args: { module: 'clientlogin', api: 'https://wiki.example/w/api.php', onPass: fn() },
  play: async (context) => {
    await submit(context)
    await expect(await context.canvas.findByRole('group', { name: 'Please check these fields:' })).toBeVisible()
  },
}

export default meta

/** React's types do not include custom properties. */
const properties = (values: Readonly<Record<`--${string}`, string>>) => values as CSSProperties

function styled(values: Readonly<Record<`--${string}`, string>>): LoginStory {
  return {
    render: (props) => (
      <div style={properties(values)}>
        <AuthFlow {...props} />
      </div>
    ),
  }
}

/** A brand colour and rounder corners. */
export const Accent = styled({ '--mwa-accent': '#7a3e9d', '--mwa-radius': '1.375rem' })

/** White text on the button, and red links. */
export const Red = styled({ '--mwa-accent': '#c8102e' })

/** With black text, and dark gold links on a light page. */
export const Yellow = styled({ '--mwa-accent': '#ffd500' })

/** With light blue links on a dark page. */
export const Navy = styled({ '--mwa-accent': '#0b1f4b' })

/** No colour and no round corners. */
export const Square = styled({ '--mwa-radius': '0', '--mwa-accent': 'CanvasText' })
