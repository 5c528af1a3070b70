// The kit's form beside those of other packages, with as many fields.
import type { Part } from '../part.ts'
import { bundleForm, type BundledForm, type FormSource } from '../forms/bundleForm.ts'
import { measureForms, type Measured, type MeasuredForms } from '../forms/measureForms.ts'
import { same } from '../forms/sources.ts'
import { kilobytes, milliseconds, ratio, table } from '../table.ts'
import { installPeers } from './installPeers.ts'
import { peersIn, type Peer } from './peers.ts'

const counts = [5, 200]
const rounds = { visits: 3, mounts: 5 }

export const peersPart: Part = {
  name: 'peers',
  title: 'Beside other packages',
  async measure(browser, say) {
    say('installs them')
    const peers = peersIn(installPeers())
    const forms: BundledForm[] = []
    for (const peer of peers) forms.push(await bundleForm(peer))
    const tables: string[] = []
    for (const count of counts) {
      say(`${String(count)} fields`)
      tables.push(tableOf(count, forms, await measureForms(browser, forms, count, rounds)))
    }
    return `The script that a form takes input with, gzipped and without React, which all share; then how many times as long, or as much, as ${same.name} takes,
which is in the first row. No throttle, no style sheets. Page to input is from the start of the page, with its script.

${tables.join('\n\n')}

${leftOutOf(peers)}`
  },
}

function tableOf(count: number, forms: readonly BundledForm[], measured: MeasuredForms): string {
  const to = measured.get(same.name)
  const cell = (form: FormSource, key: keyof Measured, inUnit: (value: number) => string) => {
    const value = measured.get(form.name)?.[key]
    if (value === undefined || !to) return '–'
    return form.name === same.name ? inUnit(value) : ratio(value, to[key])
  }
  const rows = forms.map((form) => [
    form.name, kilobytes(form.bytes), cell(form, 'pageMs', milliseconds), cell(form, 'mountMs', milliseconds), cell(form, 'keystrokeMs', milliseconds), cell(form, 'heapBytes', kilobytes),
  ])
  return table([`${String(count)} fields`, 'script', 'page to input', 'mount', 'keystroke', 'heap'], rows)
}

function leftOutOf(peers: readonly Peer[]): string {
  const lines = peers.filter(({ leavesOut }) => leavesOut !== '').map(({ name, leavesOut }) => `- ${name}: ${leavesOut}`)
  return ['What they leave out of the work of the kit:', '', ...lines].join('\n')
}
