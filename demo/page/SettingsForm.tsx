// The settings of the page and of the fake wiki.
import { SelectSetting } from './SelectSetting.tsx'
import { languages, languageName } from './languages.ts'
import { featureName } from './featureName.ts'
import { settingName } from './settingName.ts'
import { cards, directions, modules, redirects, switches, themes, type Settings } from './settings.ts'

export interface SettingsFormProps {
  readonly settings: Settings
  /** The features that can be switched. Empty for a real wiki. */
  readonly features: readonly string[]
  readonly onChange: (changed: Partial<Settings>) => void
}

const latencies = ['0', '600', '3000', '12000']
const delayName = (ms: string) => (ms === '0' ? 'None' : `${String(Number(ms) / 1000)} seconds`)

export function SettingsForm({ settings, features, onChange }: SettingsFormProps) {
  const { card, module, language, theme, direction, latency, redirect } = settings
  return (
    <section className="panel">
      <h2>Settings</h2>
      <div className="choices">
        <SelectSetting label="Component" value={card} choices={cards} labelOf={settingName} onChange={(value) => onChange({ card: value })} />
        <SelectSetting label="Action" value={module} choices={modules} labelOf={settingName} onChange={(value) => onChange({ module: value })} />
        <SelectSetting label="Language" value={language} choices={languages} labelOf={languageName} onChange={(value) => onChange({ language: value })} />
        <SelectSetting label="Theme" value={theme} choices={themes} labelOf={settingName} onChange={(value) => onChange({ theme: value })} />
        <SelectSetting label="Text direction" value={direction} choices={directions} labelOf={settingName} onChange={(value) => onChange({ direction: value })} />
        <SelectSetting label="Third-party sign-in" value={redirect} choices={redirects} labelOf={settingName} onChange={(value) => onChange({ redirect: value })} />
        <SelectSetting label="Delay of responses" value={String(latency)} choices={latencies} labelOf={delayName} onChange={(value) => onChange({ latency: Number(value) })} />
      </div>
      <Boxes legend="Form options" chosen={settings.props} names={switches} labelOf={settingName} onChange={(props) => onChange({ props })} />
      {features.length > 0 && (
        <Boxes legend="Wiki features" chosen={settings.features} names={features} labelOf={featureName} onChange={(names) => onChange({ features: names })} />
      )}
    </section>
  )
}

interface BoxesProps {
  readonly legend: string
  readonly chosen: readonly string[]
  readonly names: readonly string[]
  /** Returns the text of a name. */
  readonly labelOf: (name: string) => string
  readonly onChange: (chosen: readonly string[]) => void
}

function Boxes({ legend, chosen, names, labelOf, onChange }: BoxesProps) {
  const toggle = (name: string) =>
    onChange(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name])
  return (
    <fieldset className="features">
      <legend>{legend}</legend>
      {names.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} /> {labelOf(name)}
        </label>
      ))}
    </fieldset>
  )
}
