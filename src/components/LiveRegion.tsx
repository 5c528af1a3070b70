'use client'
// Announces to screen readers what the page waits for and what has happened. Errors are alerts of their own.
import { LinkButton } from '../fields/index.ts'
import { useWikiTextLang } from '../html/index.ts'
import { useAuthFlowContext, useLongWait, useMessages, useStatusText } from '../hooks/index.ts'

export function LiveRegion() {
  const { state } = useAuthFlowContext()
  const wikiLang = useWikiTextLang()
  const isOfWiki = state.kind === 'awaitingInput' && state.notice?.kind === 'wikiMessage' && !state.task.externalIdentity
  return (
    <>
      <div className="mwa-still-waiting" role="status"><LongWait /></div>
      <p className="mwa-hidden-visually" role="status" lang={isOfWiki ? wikiLang : undefined}>{useStatusText(state, useMessages())}</p>
    </>
  )
}

/** Offers to cancel when the wait is long. */
function LongWait() {
  const longWait = useLongWait(useAuthFlowContext(), useMessages())
  if (!longWait) return null
  const { text, action } = longWait
  return (
    <>
      {/* In an element of its own: a browser that translates the page takes bare text out of React's hands. */}
      <span>{text} </span>
      <LinkButton onClick={action.onClick}>
        {action.label}
      </LinkButton>
    </>
  )
}
