// The door of the renderers of requests that few logins have. It is apart, so that they are loaded when one does.
export { CaptchaRequest } from './CaptchaRequest.tsx'
