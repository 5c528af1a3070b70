// The state of the flow, and the last transitions.
import type { FlowReport } from 'react-mediawiki-auth'

export function FlowStateView({ reports }: { readonly reports: readonly FlowReport[] }) {
  const recent = reports.slice(-6)
  return (
    <section className="panel">
      <h2>State</h2>
      <p className="state">
        <strong data-testid="flow-state">{reports.at(-1)?.kind ?? 'starting'}</strong>
      </p>
      {recent.length > 0 && (
        <ol className="history">
          {recent.map(({ event, kind, code, durationMs }, index) => (
            <li key={reports.length - recent.length + index}>
              {event} → {kind}
              {code !== undefined && <code> {code}</code>} <span>{Math.round(durationMs)} ms</span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
