// Runs one random conversation with a rendered form. Throws when something that must always hold does not.
import { act, cleanup, fireEvent } from '@testing-library/react'
import { vi } from 'vitest'
import type { PageOperation, PageSetting } from './formOperations.ts'
import { checkKept, checkLeft, checkPostCount, checkSecrets, checkSilence, checkWayOn, type PageTalk } from './formRules.ts'
import { isOpen } from './openFetch.ts'
import { openPage, type Page } from './page.tsx'
import { returnedSecret } from './scriptedPorts.ts'
import { isSecretField } from './typedValues.ts'

type TextInput = HTMLInputElement | HTMLTextAreaElement

/** Waits for everything but timers, except those of this turn. */
async function settle(ms = 0): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 2; turn += 1) {
      await vi.advanceTimersByTimeAsync(turn ? 0 : ms)
      await new Promise(setImmediate)
    }
  })
}

export async function conversePage(setting: PageSetting, operations: readonly PageOperation[]): Promise<void> {
  const secrets = new Set<string>()
  let count = 0
  const newText = (prefix: string) => `${prefix}-${String((count += 1))}-`
  const newSecret = () => {
    const secret = newText('TOP-SECRET')
    secrets.add(secret)
    return secret
  }
  const page = openPage(setting, newSecret)
  const talk: PageTalk = { page, secrets, typed: new Map(), seen: new Set(), posts: 0, isLeft: false, newSecret, newText }
  try {
    await settle()
    await check(talk, 0)
    for (const operation of operations) {
      const allowed = await perform(talk, operation)
      await settle()
      // A sign-up that asks about its name first is posted when that was answered, or took too long.
      await check(talk, setting.module === 'createaccount' ? 1 : allowed)
    }
    await checkLeft(talk, settle)
  } finally {
    cleanup()
    vi.clearAllTimers()
  }
}

async function check(talk: PageTalk, allowedPosts: number): Promise<void> {
  checkSilence()
  checkPostCount(talk, allowedPosts)
  checkSecrets(talk)
  checkKept(talk)
  if (!talk.isLeft) await checkWayOn(talk, settle)
}

/** Returns how many POSTs may come of it. */
async function perform(talk: PageTalk, operation: PageOperation): Promise<number> {
  const { page } = talk
  switch (operation.kind) {
    case 'reply': {
      const open = page.fetches.filter(isOpen)
      const found = open[operation.to % Math.max(1, open.length)]
      if (operation.reply.failure === 'timeout' && found) await settle(30_000)
      await act(async () => { found?.answer(operation.reply) })
      // A token that was not good, a submit that waited for a challenge, a button that is pressed again, or a key that is asked for at once.
      return 1
    }
    case 'type': {
      const inputs = textInputs(page)
      const input = inputs[operation.input % Math.max(1, inputs.length)]
      if (input) typeInto(talk, input, operation.isSilent)
      // A code may be submitted when it is complete.
      return 0
    }
    case 'fill':
      fill(talk)
      return 0
    case 'enter': {
      const form = page.rendered.container.querySelector('form')
      if (form) fireEvent.submit(form)
      return 1
    }
    case 'submit':
      fill(talk)
      press(page.rendered.container.querySelector<HTMLButtonElement>('button[type=submit]'), operation.isTwice)
      return 1
    case 'press': {
      const buttons = [...page.rendered.container.querySelectorAll('button')]
      press(buttons[operation.button % Math.max(1, buttons.length)], operation.isTwice)
      return 1
    }
    case 'window': {
      const open = page.windows.filter(({ isClosed }) => !isClosed)
      const found = open[operation.window % Math.max(1, open.length)]
      act(() => { tellWindow(talk, found, operation.event) })
      return operation.event === 'returned' ? 1 : 0
    }
    case 'language':
      page.show(talk.language = talk.language === undefined ? 'en' : undefined)
      return 0
    case 'leave':
      talk.isLeft = true
      page.hide()
      return 0
    case 'come':
      talk.isLeft = false
      page.show(talk.language)
      return 0
    case 'wait':
      await settle(31_000)
      // A submit that waits for a challenge is posted when asking for one took too long.
      return 1
  }
}

/** Twice in one turn, as a double click is before React has drawn anything. */
function press(button: HTMLButtonElement | null | undefined, isTwice: boolean): void {
  act(() => {
    button?.click()
    if (isTwice) button?.click()
  })
}

function tellWindow(talk: PageTalk, found: Page['windows'][number] | undefined, event: Extract<PageOperation, { kind: 'window' }>['event']): void {
  if (!found) return
  if (event !== 'returned') {
    found.onEvent({ kind: event })
    return
  }
  const secret = talk.newText(returnedSecret)
  talk.secrets.add(secret)
  const parameters = [['code', secret], ['state', 's1']] as const
  if (found.target === undefined || !found.accepts(parameters)) return
  found.isClosed = true
  found.onEvent({ kind: 'returned', parameters })
}

function textInputs(page: Page): readonly TextInput[] {
  const all = [...page.rendered.container.querySelectorAll<TextInput>('input, textarea')]
  return all.filter((input) => !input.readOnly && !/^(hidden|checkbox|radio|submit|button)$/.test(input.type))
}

function typeInto(talk: PageTalk, input: TextInput, isSilent: boolean): void {
  const isSecret = talk.page.fieldsOf(input.name).some(isSecretField)
  setText(talk, input, isSecret ? talk.newSecret() : talk.newText('typed'), isSilent)
}

function setText(talk: PageTalk, input: TextInput, text: string, isSilent: boolean): void {
  // As the browser does it, past React's own setter.
  if (isSilent) input.value = text
  else fireEvent.input(input, { target: { value: text } })
  talk.typed.set(input, text)
}

function fill(talk: PageTalk): void {
  const { container } = talk.page.rendered
  for (const input of textInputs(talk.page)) if (!input.value) typeInto(talk, input, false)
  const passwordOf = (name: string) => container.querySelector<HTMLInputElement>(`input[name=${name}][autocomplete]`)
  const [password, retype] = [passwordOf('password'), passwordOf('retype')]
  if (password && retype) setText(talk, retype, password.value, false)
  for (const box of container.querySelectorAll<HTMLInputElement>('input[type=checkbox][aria-required=true]')) if (!box.checked) fireEvent.click(box)
  for (const select of container.querySelectorAll('select')) {
    const [first] = [...select.options].filter(({ value, disabled }) => value !== '' && !disabled)
    if (first) fireEvent.change(select, { target: { value: first.value } })
  }
}
