// The page on which the user sets how the identity providers behave in this browser.
import type { WireResponse } from '../http/wire.ts'
import { escapeHtml } from '../messages/wikitext.ts'
import {
  behaviourCookie,
  behaviourNames,
  behaviours,
  formatBehaviour,
  type BehaviourName,
  type ProviderBehaviour,
} from './behaviour.ts'
import { htmlPage } from './htmlPage.ts'

export const settingsPath = '/settings'

export function settingsPage(behaviour: ProviderBehaviour): WireResponse {
  return htmlPage({
    title: 'Settings of the provider',
    body:
      '<h1>Settings of the provider</h1><p>For this browser, from now on.</p>' +
      `<form action="${settingsPath}"><input type="hidden" name="keep" value="1">` +
      behaviourNames.map((name) => selectField(name, behaviour[name])).join('') +
      '<button class="choice main">Save</button></form>' +
      `<footer><a href="${settingsPath}?keep=1">Reset to defaults</a></footer>`,
  })
}

export function saveBehaviour(behaviour: ProviderBehaviour): WireResponse {
  const cookie = `${behaviourCookie}=${formatBehaviour(behaviour)}; Path=/; SameSite=Lax`
  return { status: 302, headers: { location: settingsPath, 'set-cookie': cookie }, body: '' }
}

function selectField(name: BehaviourName, chosen: string): string {
  const { label, choices } = behaviours[name]
  const options = Object.entries(choices).map(
    ([value, text]) => `<option value="${value}"${value === chosen ? ' selected' : ''}>${escapeHtml(text)}</option>`,
  )
  return `<label>${escapeHtml(label)}<select name="${name}">${options.join('')}</select></label>`
}
