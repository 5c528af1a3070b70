// The door of the captchas that come from a third party's script.
export { WidgetRequest } from './WidgetRequest.tsx'
