'use client'
// A captcha of hCaptcha, Turnstile or reCAPTCHA: the service's script renders it, and its token is posted.
import { useEffect } from 'react'
import { ErrorNotice, FieldError, LinkButton, useRegistry, type RequestRendererProps } from '../../fields/index.ts'
import { useField, useLatest, useMessages, useStepFormContext, type CaptchaFailure, type CaptchaWidget, type FieldControl } from '../../hooks/index.ts'
import { parseUrl } from '../../redirect/index.ts'
import { captchaServices } from './captchaServices.ts'
import { useCaptchaWidget, type CaptchaWidgetState } from './useCaptchaWidget.ts'

export function CaptchaWidgetRequest({ request, Field, setValue, fallback }: RequestRendererProps) {
  const control = useField('captchaWord')
  const { lookup } = useStepFormContext()
  const { type } = request.metadata
  if (!control || !isCaptchaWidget(type)) return fallback
  const { name } = control.field
  // A name that several requests share has one control.
  const others = request.fields.filter((field) => field.name !== name && lookup.byName.get(field.name)?.field === field)
  return (
    <>
      <Widget control={control} widget={type} onToken={(token) => { setValue(name, token) }} />
      {others.map((field) => <Field key={field.name} name={field.name} />)}
    </>
  )
}

function isCaptchaWidget(type: unknown): type is CaptchaWidget {
  return typeof type === 'string' && Object.hasOwn(captchaServices, type)
}

interface WidgetProps {
  readonly control: FieldControl
  readonly widget: CaptchaWidget
  readonly onToken: (token: string) => void
}

function Widget({ control, widget, onToken }: WidgetProps) {
  const { captchaScripts, nonce, language, onCaptchaFailure } = useRegistry()
  const { inputProps, request, error, errorProps } = control
  const translate = useMessages()
  const script = captchaScripts?.[widget] ?? captchaServices[widget].script
  const { containerRef, state, reload } = useCaptchaWidget({ widget, request, script, nonce, language, onToken })
  const problem = problemOf(state)
  const onFailure = useLatest(onCaptchaFailure)
  useEffect(() => {
    if (problem !== undefined) onFailure.current?.({ kind: 'captcha', service: widget, problem })
  }, [onFailure, widget, problem])
  return (
    <fieldset
      className="mwa-captcha"
      aria-label={translate('widget')}
      data-captcha={widget}
      data-widget={state}
      // The error summary links to this id.
      id={inputProps.id}
      tabIndex={-1}
      // The wiki's help is for a text field, and not shown.
      aria-describedby={error === undefined ? undefined : errorProps.id}
    >
      <div ref={containerRef} className="mwa-widget" />
      <p className="mwa-text" role="status">
        {state === 'loading' && translate('widget-loading')}
        {state === 'solved' && <span className="mwa-hidden-visually">{translate('widget-done')}</span>}
      </p>
      {problem !== undefined && (
        <ErrorNotice>
          <p>{problem === 'failed' ? translate('widget-failed') : translate(problem === 'blocked' ? 'widget-blocked' : 'widget-lost', hostOf(script))}</p>
          <LinkButton onClick={reload}>
            {translate('widget-again')}
          </LinkButton>
        </ErrorNotice>
      )}
      <FieldError {...control} />
    </fieldset>
  )
}

function problemOf(state: CaptchaWidgetState): CaptchaFailure['problem'] | undefined {
  return state === 'notLoaded' || state === 'blocked' || state === 'failed' ? state : undefined
}

function hostOf(url: string): string {
  return parseUrl(url, document.baseURI)?.host ?? url
}
