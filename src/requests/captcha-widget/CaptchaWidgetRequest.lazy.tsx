'use client'
// A captcha of hCaptcha, Turnstile or reCAPTCHA: their own script shows it, and its answer is what is posted.
import { FieldError, useRegistry, type CaptchaWidget, type RequestRendererProps } from '../../fields/index.ts'
import { useField, useMessages, type FieldControl } from '../../hooks/index.ts'
import { useCaptchaWidget } from './useCaptchaWidget.ts'
import { widgets } from './captchaScripts.ts'

export function CaptchaWidgetRequest({ request, setValue, fallback }: RequestRendererProps) {
  const control = useField('captchaWord')
  const { type } = request.metadata
  return control && isWidget(type) ? <Widget control={control} widget={type} answer={(word) => { setValue(control.field.name, word) }} /> : fallback
}

function isWidget(type: unknown): type is CaptchaWidget {
  return typeof type === 'string' && Object.hasOwn(widgets, type)
}

interface WidgetProps {
  readonly control: FieldControl
  readonly widget: CaptchaWidget
  readonly answer: (word: string) => void
}

function Widget({ control, widget, answer }: WidgetProps) {
  const { captchaScripts, nonce, language } = useRegistry()
  const { inputProps, request } = control
  const translate = useMessages()
  const script = captchaScripts?.[widget] ?? widgets[widget].script
  const { place, state, loadAgain } = useCaptchaWidget({ widget, request, script, nonce, language, answer })
  return (
    <div
      className="mwa-captcha"
      role="group"
      aria-label={translate('widget')}
      data-captcha={widget}
      data-widget={state}
      // What is found missing leads here.
      id={inputProps.id}
      tabIndex={-1}
      aria-describedby={inputProps['aria-describedby']}
    >
      <div ref={place} className="mwa-widget" />
      <p className="mwa-text" role="status">
        {state === 'loading' && translate('widget-loading')}
        {state === 'solved' && <span className="mwa-hidden-visually">{translate('widget-done')}</span>}
      </p>
      {(state === 'lost' || state === 'failed') && (
        <div className="mwa-notice" data-tone="error" role="alert">
          <p>{state === 'lost' ? translate('widget-lost', hostOf(script)) : translate('widget-failed')}</p>
          <button type="button" className="mwa-link" onClick={loadAgain}>
            {translate('widget-again')}
          </button>
        </div>
      )}
      <FieldError {...control} />
    </div>
  )
}

function hostOf(address: string): string {
  return URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).host : address
}
