// The names of the settings' choices on the page. URLs use their short names.

const names: Readonly<Record<string, string>> = {
  flow: 'Login flow',
  accounts: 'Login methods',
  editor: 'Editor with a session',
  clientlogin: 'Log in',
  createaccount: 'Create account',
  resetpassword: 'Reset password',
  changeauthenticationdata: 'Change password',
  linkaccount: 'Link account',
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
  popup: 'In a popup',
  tab: 'In this tab',
  auto: 'As the language',
  ltr: 'Left to right',
  rtl: 'Right to left',
  checkSession: 'Check the session first',
  logInAfterCreate: 'Log in after creating',
}

export function settingName(choice: string): string {
  return names[choice] ?? choice
}
