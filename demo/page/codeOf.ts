// The code of what the card shows, as an app writes it.
import type { Settings } from './settings.ts'

/** Leaves out what is the default. */
export function codeOf(settings: Settings, username: string | undefined): string {
  switch (settings.card) {
    case 'accounts':
      return element('Credentials', sharedProps(settings))
    case 'editor':
      return editorCode(settings)
    case 'flow':
      return element('AuthFlow', [`module="${settings.module}"`, ...sharedProps(settings), ...flowProps(settings, username), 'onPass={({ username }) => greet(username)}'])
  }
}

function sharedProps({ language, return: returnUrl }: Settings): readonly string[] {
  return ['api="/w/api.php"', ...(language === 'en' ? [] : [`language="${language}"`]), ...(returnUrl === 'none' ? [] : [`returnUrl="${returnUrl}"`])]
}

function flowProps({ redirect, props }: Settings, username: string | undefined): readonly string[] {
  return [...(redirect === 'tab' ? ['redirect="tab"'] : []), ...props, ...(username === undefined ? [] : [`username="${username}"`])]
}

function element(name: string, props: readonly string[]): string {
  return `<${name}\n${props.map((prop) => `  ${prop}\n`).join('')}/>`
}

function editorCode(settings: Settings): string {
  return `const { username } = useSession({ api })
const login = useWithLogin({ api, username })
const save = () => login.run(postTheEdit)

${element('LoginDialog', ['login={login}', ...sharedProps(settings).slice(1)])}`
}
