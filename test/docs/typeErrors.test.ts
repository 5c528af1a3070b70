// What the compiler says to somebody who mistypes: it names the nearest name, where it stands.
import { describe, expect, it } from 'vitest'
import { faultsOf } from './samples.ts'

const flow = (props: string) => `import { AuthFlow } from 'react-mediawiki-auth'
export const login = <AuthFlow module="clientlogin" api="/w/api.php" ${props} />`

const mistyped: readonly (readonly [props: string, fault: RegExp])[] = [
  [`messages={{ 'sumbit-clientlogin': 'Sign in' }}`, /There is no message \\"sumbit-clientlogin\\"\. Did you mean \\"submit-clientlogin\\"\?/],
  [`messages={{ cancle: 'Stop' }}`, /There is no message \\"cancle\\"\. Did you mean \\"cancel\\"\?/],
  [`messages={{ submit: 'Go' }}`, /There is no message \\"submit\\"\. Did you mean (?=.*\\"submit-clientlogin\\")(?=.*\\"submit-resetpassword\\")/],
  [`messages={{ en: 'English' }}`, /There is no message \\"en\\"\. docs\/messages lists all\./],
  [`renderers={{ field: { email: null } }}`, /'field'.*Did you mean to write 'fields'/],
  [`renderers={{ types: { checkBox: () => null } }}`, /'checkBox'.*Did you mean to write 'checkbox'/],
  [`slots={{ header: () => null }}`, /'header' does not exist in type 'Slots'/],
  [`slots={{ headings: () => null }}`, /'headings'.*Did you mean to write 'heading'/],
  [`renderers={{ fields: { realm: { type: 'dropdown', render: () => null } } }}`, /"dropdown"' is not assignable to type '.*"multiselect"/],
]

describe('the compiler', () => {
  const faults = faultsOf(mistyped.map(([props], index) => ({ place: `#${String(index)}#`, language: 'tsx', code: flow(props) })))

  it.each(mistyped.map(([props, expected], index) => ({ props, expected, index })))('names the mistake in $props', ({ expected, index }) => {
    expect(faults.filter((fault) => fault.startsWith(`#${String(index)}#`)).join('\n')).toMatch(expected)
  })
}, 120_000)
