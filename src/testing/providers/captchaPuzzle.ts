// The three captchas that need nobody else: what is shown, and what the answer is.
import { randomHex } from '../state/randomHex.ts'

export type CaptchaKind = 'simple' | 'question' | 'image'

export interface Puzzle {
  readonly answer: string
  /** Text, HTML, or an address relative to the wiki's host: as the kind says. */
  readonly shown: string
}

const words = ['anchor', 'basket', 'candle', 'meadow', 'pepper', 'window'] as const

export const captchaMime: Readonly<Record<CaptchaKind, string>> = {
  simple: 'text/plain',
  question: 'text/html',
  image: 'image/svg+xml',
}

export function makePuzzle(kind: CaptchaKind, imageUrl: string): Puzzle {
  switch (kind) {
    case 'simple':
      return sum(randomBelow(100), randomBelow(10))
    case 'question':
      return { shown: 'Which colour has a <i>ripe</i> lemon?', answer: 'yellow' }
    case 'image':
      return { shown: imageUrl, answer: words[randomBelow(words.length)] ?? words[0] }
  }
}

export function isAnswer(given: string, { answer }: Pick<Puzzle, 'answer'>): boolean {
  return given.trim().toLowerCase() === answer
}

/** With a true minus sign, U+2212, as wikis show it. */
function sum(first: number, second: number): Puzzle {
  return first > 50
    ? { shown: `${first}+${second} =`, answer: String(first + second) }
    : { shown: `${first}\u2212${second} =`, answer: String(first - second) }
}

function randomBelow(limit: number): number {
  return Number.parseInt(randomHex(4), 16) % limit
}
