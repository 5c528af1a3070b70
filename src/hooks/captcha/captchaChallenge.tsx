// The challenge of a captcha that the wiki makes itself: a sum, a question or an image.
import type { ReactNode } from 'react'
import { challengeKind } from '../../flow/index.ts'
import { WikiText } from '../../html/index.ts'
import type { Translate } from '../../messages/index.ts'
import type { AuthRequest, Field, FieldOf } from '../../protocol/index.ts'

/** Returns the field that holds the challenge. */
export function challengeField({ fields }: AuthRequest): FieldOf<'null'> | undefined {
  return fields.find((field: Field): field is FieldOf<'null'> => field.name === 'captchaInfo' && field.type === 'null')
}

/** Returns the challenge as React renders it, with its label. `api` is the URL of the wiki, which has the image. */
export function captchaChallenge(request: AuthRequest, api: string, translate: Translate): ReactNode {
  const { label, value = '' } = challengeField(request) ?? {}
  return (
    <>
      {label && <p className="mwa-text"><WikiText text={label} /></p>}
      {challengeNode(request, value, api, translate)}
    </>
  )
}

function challengeNode(request: AuthRequest, value: string, api: string, translate: Translate): ReactNode {
  switch (challengeKind(request)) {
    case 'image':
      return <img className="mwa-challenge" src={imageUrl(value, api)} alt={translate('captcha-image')} />
    case 'question':
      // The wiki sends a question as HTML, whatever format was asked for.
      return <p className="mwa-challenge"><WikiText text={{ kind: 'html', html: value }} /></p>
    case 'other':
      return <p className="mwa-challenge">{hasLetters(value) ? <WikiText text={{ kind: 'text', text: value }} /> : <bdi dir="ltr">{value}</bdi>}</p>
  }
}

/** A sum has no direction of its own: from right to left, 21−6 could be read as 6−21. */
function hasLetters(text: string): boolean {
  return /\p{L}/u.test(text)
}

/** Resolves the URL against the wiki's, not the app's. Returns `undefined` unless it is HTTP or HTTPS. */
function imageUrl(value: string, api: string): string | undefined {
  try {
    const url = new URL(value, api)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
  } catch {
    return undefined
  }
}
