// The types of stories about accounts: any module, or the page of linked accounts.
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { AuthFlowProps, CredentialsProps, ModuleName } from 'react-mediawiki-auth'
import type { StoryParameters } from '../.storybook/wiki/storyParameters.ts'

type With<Story> = Omit<Story, 'parameters'> & { parameters?: StoryParameters }

export type FlowMeta = With<Meta<AuthFlowProps<ModuleName>>>
export type FlowStory = With<StoryObj<AuthFlowProps<ModuleName>>>
export type CredentialsMeta = With<Meta<CredentialsProps>>
export type CredentialsStory = With<StoryObj<CredentialsProps>>

export const providers = [
  { id: 'harbour', label: 'Harbour ID', target: 'https://harbour.example/authorize' },
  { id: 'lighthouse', label: 'Lighthouse ID', target: 'https://lighthouse.example/authorize' },
]
