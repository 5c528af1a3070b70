// What goes wrong with a captcha whose own script renders it.

/** A captcha service whose own script renders the captcha, by the name that the wiki uses. */
export type CaptchaWidget = 'hcaptcha' | 'recaptchanocaptcha' | 'turnstile'

/** The captcha of a service cannot be shown or solved, so the form cannot be submitted. The user sees why, and can load it again. */
export interface CaptchaFailure {
  readonly kind: 'captcha'
  /** Whose captcha it is. */
  readonly service: CaptchaWidget
  /**
   * `notLoaded`: the script could not be loaded. `blocked`: the content security policy of the page does not allow it. `failed`: the
   * service reported an error.
   */
  readonly problem: 'notLoaded' | 'blocked' | 'failed'
}
