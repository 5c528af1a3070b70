// The three captchas that the wiki creates itself: what is shown, and the answer.
import { randomHex } from '../../state/bytes.ts'

export type CaptchaKind = 'simple' | 'question' | 'image'

export interface Puzzle {
  readonly answer: string
  /** `simple`: text. `question`: HTML. `image`: a URL relative to the wiki's host. */
  readonly shown: string
}

const words = ['anchor', 'basket', 'candle', 'meadow', 'pepper', 'window'] as const

export const captchaMime: Readonly<Record<CaptchaKind, string>> = {
  simple: 'text/plain',
  question: 'text/html',
  image: 'image/svg+xml',
}

export function createPuzzle(kind: CaptchaKind, imageUrl: string): Puzzle {
  switch (kind) {
    case 'simple':
      return createSum(randomBelow(100), randomBelow(10))
    case 'question':
      return { shown: 'What colour is a <i>ripe</i> lemon?', answer: 'yellow' }
    case 'image':
      return { shown: imageUrl, answer: words[randomBelow(words.length)] ?? words[0] }
  }
}

/** The question is asked in the language of the user, and answered in any. */
const yellow: readonly string[] = ['yellow', 'gelb', 'jaune', 'amarillo', 'أصفر', 'צהוב', '黄色', '黃色']

export function isRightAnswer(submitted: string, answer: string): boolean {
  const typed = submitted.trim().toLowerCase()
  return typed === answer || (answer === yellow[0] && yellow.includes(typed))
}

/** The minus sign is U+2212, as on a real wiki. */
function createSum(first: number, second: number): Puzzle {
  return first > 50
    ? { shown: `${first}+${second} =`, answer: String(first + second) }
    : { shown: `${first}\u2212${second} =`, answer: String(first - second) }
}

function randomBelow(limit: number): number {
  return Number.parseInt(randomHex(4), 16) % limit
}
