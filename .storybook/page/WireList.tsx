// The list of requests and responses, one line each. Details are rendered only when open, because play functions search
// the page for text.
import { useState, useSyncExternalStore } from 'react'
import type { Exchange, Wire } from '../wiki/createWire.ts'

export function WireList({ wire }: { readonly wire: Wire }) {
  const exchanges = useSyncExternalStore(wire.subscribe, wire.exchanges)
  if (exchanges.length === 0) return null
  return (
    <section className="story-wire" aria-label="Requests">
      {exchanges.map((exchange, index) => (
        <ExchangeLine key={index} {...exchange} />
      ))}
    </section>
  )
}

function ExchangeLine(exchange: Exchange) {
  const { method, target, answer } = exchange
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <b>{method}</b> {target} <span>{answer ? answer.status || 'no answer' : '…'}</span>
      </summary>
      {isOpen && <ExchangeBody {...exchange} />}
    </details>
  )
}

function ExchangeBody({ parameters, answer }: Exchange) {
  return (
    <>
      <dl>
        {parameters.map(([name, value], index) => (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {answer && <pre>{answer.text}</pre>}
    </>
  )
}
