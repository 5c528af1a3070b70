// The frame around the stories.
import { addons } from 'storybook/manager-api'
import { brand } from './brand.ts'
import { sentenceCase } from './sentenceCase.ts'

addons.setConfig({ theme: brand, sidebar: { renderLabel: ({ name }) => sentenceCase(name) } })
