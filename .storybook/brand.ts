// The looks of the frame around the stories and of the pages among them, light or dark as the system is.
import { create, type ThemeVars } from 'storybook/theming'

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif'
const shared = { brandTitle: 'react-mediawiki-auth', brandUrl: './', brandImage: './brand.svg', brandTarget: '_self', fontBase: font, appBorderRadius: 8, inputBorderRadius: 6 }

const light: ThemeVars = create({
  ...shared,
  base: 'light',
  colorPrimary: '#3366cc',
  colorSecondary: '#3366cc',
  appBg: '#f4f5f7',
  textColor: '#1f2328',
  appBorderColor: '#dfe2e6',
})

const dark: ThemeVars = create({
  ...shared,
  base: 'dark',
  brandImage: './brand-dark.svg',
  colorPrimary: '#8ba7ee',
  colorSecondary: '#6d90ea',
  appBg: '#0f1216',
  appContentBg: '#191e24',
  barBg: '#191e24',
  textColor: '#e6e9ed',
  appBorderColor: '#2b323a',
})

export const brand = matchMedia('(prefers-color-scheme: dark)').matches ? dark : light
