// Parses the command line, or explains what is wrong with it.

export interface DemoSettings {
  readonly port: number
  /** The api.php of a real wiki; `undefined` for the fake one. */
  readonly api: URL | undefined
}

type Arguments = { readonly kind: 'right' } & DemoSettings | { readonly kind: 'wrong'; readonly sentence: string }

export function parseArguments({ port = '5173', api }: { port?: string | undefined; api?: string | undefined }): Arguments {
  if (!/^\d+$/.test(port) || Number(port) > 65_535) return wrong(`"${port}" is no port: --port wants a number up to 65535.`)
  if (api !== undefined && !isWebAddress(api)) return wrong(`"${api}" is no web address: --api wants that of an api.php.`)
  return { kind: 'right', port: Number(port), api: api === undefined ? undefined : new URL(api) }
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password } = new URL(text)
  return /^https?:$/.test(protocol) && username === '' && password === ''
}

function wrong(sentence: string): Arguments {
  return { kind: 'wrong', sentence }
}
