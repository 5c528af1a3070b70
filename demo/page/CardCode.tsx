// The code of what is on the screen.
import { codeOf } from './codeOf.ts'
import type { Settings } from './settings.ts'

export interface CardCodeProps {
  readonly settings: Settings
  readonly username: string | undefined
}

export function CardCode({ settings, username }: CardCodeProps) {
  return (
    <section className="code" aria-labelledby="code">
      <h2 id="code">Its code</h2>
      <pre data-testid="code">{codeOf(settings, username)}</pre>
    </section>
  )
}
