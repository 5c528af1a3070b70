// The image of a captcha: an SVG with the word as text, so that tests can read it.
import type { WireResponse } from '../http/wire.ts'
import { escapeHtml } from '../messages/wikitext.ts'

export function captchaImage(word: string): WireResponse {
  const letters = [...word]
    .map((letter, index) => `<tspan dy="${index % 2 === 0 ? 6 : -6}">${escapeHtml(letter)}</tspan>`)
    .join('')
  const lines = [20, 45, 70].map((y) => `<path d="M0 ${y}Q60 ${y - 25} 120 ${y}T240 ${y}" stroke="#888" fill="none"/>`)
  const body =
    `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="80" viewBox="0 0 240 80">` +
    `<rect width="240" height="80" fill="#fff"/>${lines.join('')}` +
    `<text x="120" y="50" font-family="serif" font-size="36" letter-spacing="6" text-anchor="middle">` +
    `${letters}</text>` +
    '</svg>'
  return {
    status: 200,
    headers: { 'content-type': 'image/svg+xml', 'cache-control': 'private, s-maxage=0, max-age=3600' },
    body,
  }
}
