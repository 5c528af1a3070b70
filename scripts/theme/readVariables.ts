// Reads from the style sheet which custom properties an app may set: what each is for, and its default.

export interface ThemeVariable {
  readonly name: string
  /** A sentence of its comment. */
  readonly use: string
  /** The variable of Codex that it follows. */
  readonly codex: string | undefined
  /** `undefined` if it follows from the accent. */
  readonly byDefault: string | undefined
}

/** A private property with its comment before it. It reads the public one, which nothing declares. */
const declared = /\/\* ([^*]+) \*\/\s+--_(mwa-[\w-]+): var\(--\2, (.+)\);$/gm
const fromCodex = /^var\((--[\w-]+), (.+)\)$/

/** What is worked out of the accent in two ways, the first of them for older browsers. */
const fromAccent: ReadonlySet<string> = new Set(['--mwa-on-accent', '--mwa-link'])

export function readVariables(css: string): readonly ThemeVariable[] {
  return [...css.matchAll(declared)].map(([, use = '', id = '', value = '']): ThemeVariable => {
    const name = `--${id}`
    if (fromAccent.has(name)) return { name, use, codex: undefined, byDefault: undefined }
    const [, codex, rest] = fromCodex.exec(value) ?? []
    return { name, use, codex, byDefault: rest ?? value }
  })
}

/** Returns the table of docs/guides/theming.md. */
export function variableTable(variables: readonly ThemeVariable[]): string {
  const rows = variables.map(({ name, use, codex, byDefault }) => `| \`${name}\` | ${use} | ${byDefault === undefined ? 'from `--mwa-accent`' : `\`${byDefault}\``} | ${codex === undefined ? '–' : `\`${codex}\``} |`)
  return ['| variable | what it is for | default | with Codex |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
