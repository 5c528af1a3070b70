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

/** A property with its comment before it. One that follows from another is private, and reads the public one first. */
const declared = /\/\* ([^*]+) \*\/\s+--(_)?(mwa-[\w-]+): (.+);$/gm
const fromCodex = /^var\((--[\w-]+), (.+)\)$/

export function readVariables(css: string): readonly ThemeVariable[] {
  return [...css.matchAll(declared)].flatMap(([, use = '', isPrivate, name = '', value = '']): ThemeVariable[] => {
    const [, first, rest] = fromCodex.exec(value) ?? []
    if (isPrivate === undefined) return [{ name: `--${name}`, use, codex: first, byDefault: rest ?? value }]
    return first === `--${name}` ? [{ name: first, use, codex: undefined, byDefault: undefined }] : []
  })
}

/** Returns the table of docs/theming.md. */
export function variableTable(variables: readonly ThemeVariable[]): string {
  const rows = variables.map(({ name, use, codex, byDefault }) => `| \`${name}\` | ${use} | ${byDefault === undefined ? 'from `--mwa-accent`' : `\`${byDefault}\``} | ${codex === undefined ? '–' : `\`${codex}\``} |`)
  return ['| variable | what it is for | default | with Codex |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
