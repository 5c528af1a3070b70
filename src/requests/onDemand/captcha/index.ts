// The door of the captchas that a wiki makes by itself.
export { CaptchaRequest } from './CaptchaRequest.tsx'
