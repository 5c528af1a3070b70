// The log of requests to the wiki with their parameters. Secrets are masked.
import type { WireEntry } from './wireEntry.ts'

export interface WireLogProps {
  readonly entries: readonly WireEntry[]
  readonly onClear: () => void
}

export function WireLog({ entries, onClear }: WireLogProps) {
  return (
    <section className="panel">
      <h2>
        Requests <span data-testid="wire-count">{entries.length}</span>
        <button type="button" onClick={onClear}>Clear</button>
      </h2>
      <ol className="wire" data-testid="wire">
        {entries.map((entry, index) => (
          <li key={index}>
            <WireRow entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function WireRow({ entry: { method, action, status, durationMs, parameters } }: { readonly entry: WireEntry }) {
  return (
    <details>
      <summary>
        <b>{method}</b> {action} <span data-failed={status === undefined ? '' : undefined}>{status ?? 'no answer'}</span>{' '}
        <small>{Math.round(durationMs)} ms</small>
      </summary>
      <dl>
        {parameters.map(([name, value], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
