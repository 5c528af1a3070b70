'use client'
// The captchas that a wiki makes by itself: a sum, a question, an image. What to look at comes first, then what to
// type.
import { FieldLabelWords, type RequestRendererProps } from '../../fields/index.ts'
import { WikiWords } from '../../html/index.ts'
import { useAuthFlowContext, useMessages } from '../../hooks/index.ts'
import type { AuthRequest, Field as RequestField, FieldOf } from '../../protocol/index.ts'

export function CaptchaRequest({ request, Field, renew, step, fallback }: RequestRendererProps) {
  const translate = useMessages()
  const info = request.fields.find(isInfo)
  if (!info) return fallback
  return (
    <div className="mwa-captcha" role="group" data-captcha={kindOf(request)}>
      <p className="mwa-text">
        <FieldLabelWords field={info} />
      </p>
      <Challenge request={request} value={info.value} />
      {request.fields.filter((field) => field !== info).map(({ name }) => <Field key={name} name={name} />)}
      {kindOf(request) === 'image' && step.kind === 'begin' && (
        <button type="button" className="mwa-link" onClick={renew}>
          {translate('another-image')}
        </button>
      )}
    </div>
  )
}

function isInfo(field: RequestField): field is FieldOf<'null'> {
  return field.name === 'captchaInfo' && field.type === 'null'
}

function Challenge({ request, value }: { readonly request: AuthRequest; readonly value: string }) {
  const { api } = useAuthFlowContext()
  const translate = useMessages()
  switch (kindOf(request)) {
    case 'image':
      return <img className="mwa-challenge" src={imageUrl(value, api)} alt={translate('captcha-image')} />
    case 'question':
      // The format of messages does not reach it: a question is always HTML.
      return (
        <p className="mwa-challenge">
          <WikiWords text={{ kind: 'html', html: value }} baseUrl={api} />
        </p>
      )
    case 'other':
      return <p className="mwa-challenge">{value}</p>
  }
}

function kindOf({ metadata }: AuthRequest): 'image' | 'question' | 'other' {
  const { type } = metadata
  return type === 'image' || type === 'question' ? type : 'other'
}

/** Relative to the wiki's site, not to the app's. Anything but a web address shows no image. */
function imageUrl(value: string, api: string): string | undefined {
  try {
    const url = new URL(value, api)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
  } catch {
    return undefined
  }
}
