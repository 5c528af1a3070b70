'use client'
// A captcha that the wiki makes itself: a sum, a question or an image. The challenge comes first, then the input.
import { LinkButton, type RequestRendererProps } from '../../fields/index.ts'
import { WikiText } from '../../html/index.ts'
import { useAuthFlowContext, useMessages, useStepFormContext } from '../../hooks/index.ts'
import type { AuthRequest, Field as RequestField, FieldOf } from '../../protocol/index.ts'

export function CaptchaRequest({ request, Field, refresh, step, fallback }: RequestRendererProps) {
  const translate = useMessages()
  const { lookup } = useStepFormContext()
  const info = request.fields.find(isInfo)
  if (!info) return fallback
  // A name that several requests share has one control.
  const fields = request.fields.filter((field) => field !== info && lookup.byName.get(field.name)?.field === field)
  return (
    <fieldset className="mwa-captcha" data-captcha={kindOf(request)}>
      {info.label && <p className="mwa-text"><WikiText text={info.label} /></p>}
      <Challenge request={request} value={info.value} />
      {fields.map(({ name }) => <Field key={name} name={name} />)}
      {kindOf(request) === 'image' && step.kind === 'begin' && (
        <LinkButton onClick={refresh}>
          {translate('another-image')}
        </LinkButton>
      )}
    </fieldset>
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
      // The wiki sends a question as HTML, whatever format was asked for.
      return (
        <p className="mwa-challenge">
          <WikiText text={{ kind: 'html', html: value }} />
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

/** Resolves the URL against the wiki's, not the app's. Returns `undefined` unless it is HTTP or HTTPS. */
function imageUrl(value: string, api: string): string | undefined {
  try {
    const url = new URL(value, api)
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined
  } catch {
    return undefined
  }
}
