// The type of a story about a login: the props of the form, and the options of the wiki.
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { AuthFlowProps } from 'react-mediawiki-auth'
import type { StoryParameters } from '../.storybook/wiki/storyParameters.ts'

type Props = AuthFlowProps

export type LoginMeta = Omit<Meta<Props>, 'parameters'> & { parameters?: StoryParameters }
export type LoginStory = Omit<StoryObj<Props>, 'parameters'> & { parameters?: StoryParameters }
