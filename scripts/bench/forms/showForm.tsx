// The script of a page of the bench: draws one form with as many fields as the URL says, and can mount it again and type into it.
import type { ComponentType } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { median } from '../median.ts'
import { namesOf, type FormProps } from './formProps.ts'

export interface FormBench {
  /** Milliseconds of script until a form stands and nothing of its mount is left to do: the median of as many mounts. */
  readonly mount: (rounds: number) => Promise<number>
  /** Milliseconds for a letter, in the form that the page shows. */
  readonly type: () => Promise<number>
}

const fieldSelector = 'input:not([type=hidden], [type=submit])'
const letters = 'twenty letters or so'

export function showForm(Form: ComponentType<FormProps>): void {
  const count = Number(new URLSearchParams(location.search).get('fields'))
  const form = <Form names={namesOf(count)} />
  createRoot(placeIn(document.body)).render(form)

  const mountOnce = async () => {
    const place = placeIn(document.body)
    // What is not shown has no layout, which would come between, or not.
    place.hidden = true
    const root = createRoot(place)
    const startedAt = performance.now()
    flushSync(() => { root.render(form) })
    while (place.querySelectorAll(fieldSelector).length < count) await nextTask()
    await leftToDo()
    const tookMs = performance.now() - startedAt
    flushSync(() => { root.unmount() })
    place.remove()
    await idle()
    return tookMs
  }

  const bench: FormBench = {
    async mount(rounds) {
      // The first one warms the machine up, so it does not count.
      await mountOnce()
      const all: number[] = []
      for (let round = 0; round < rounds; round++) all.push(await mountOnce())
      return median(all)
    },
    async type() {
      const inputs = [...document.querySelectorAll<HTMLInputElement>(fieldSelector)].slice(0, 4)
      const all: number[] = []
      for (const input of inputs) all.push(await typeInto(input))
      // The first one warms the machine up here, too.
      return median(all.slice(1))
    },
  }
  Object.assign(window, { bench })
}

/** As keys do it: the value first, past React, then the event. What one of them takes is below what clocks show. */
async function typeInto(input: HTMLInputElement): Promise<number> {
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
  const startedAt = performance.now()
  for (const letter of letters) {
    setValue?.call(input, input.value + letter)
    flushSync(() => { input.dispatchEvent(new Event('input', { bubbles: true })) })
  }
  await leftToDo()
  return (performance.now() - startedAt) / letters.length
}

function placeIn(parent: HTMLElement): HTMLElement {
  return parent.appendChild(document.createElement('div'))
}

/** React goes on in tasks of the same kind, which run in their order: what a mount or a key has asked for comes before. */
async function leftToDo(): Promise<void> {
  for (let task = 0; task < 4; task++) await nextTask()
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => { resolve() }
    port2.postMessage(undefined)
  })
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => { requestIdleCallback(resolve) })
}
