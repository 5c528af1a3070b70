'use client'
// What is shown after a pass: what came of it, and a warning if the wiki named another user than expected.
import { ErrorNotice } from '../fields/index.ts'
import type { Passed } from '../flow/index.ts'
import { descriptionText, useMessages, type TonedTexts } from '../hooks/index.ts'

export interface PassedViewProps {
  readonly state: Passed
  readonly said: TonedTexts | undefined
}

export function PassedView({ state, said }: PassedViewProps) {
  const description = descriptionText(state, useMessages())
  return (
    <>
      {description !== undefined && <p className="mwa-text">{description}</p>}
      {said && <ErrorNotice>{said.message}</ErrorNotice>}
    </>
  )
}
