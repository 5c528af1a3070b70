// What the page shows, and which wiki answers.
import { Choice } from './Choice.tsx'
import { languages, nameOfLanguage } from './languages.ts'
import { directions, modules, redirects, themes, type Settings } from './settings.ts'

export interface SettingsFormProps {
  readonly settings: Settings
  /** Those that the wiki can switch; none where it is a real one. */
  readonly features: readonly string[]
  readonly onChange: (changed: Partial<Settings>) => void
}

const latencies = ['0', '600', '3000', '12000']

export function SettingsForm({ settings, features, onChange }: SettingsFormProps) {
  const { module, language, theme, direction, latency, redirect } = settings
  return (
    <section className="panel">
      <h2>Settings</h2>
      <div className="choices">
        <Choice label="Module" value={module} choices={modules} onChange={(value) => onChange({ module: value })} />
        <Choice label="Language" value={language} choices={languages} nameOf={nameOfLanguage} onChange={(value) => onChange({ language: value })} />
        <Choice label="Theme" value={theme} choices={themes} onChange={(value) => onChange({ theme: value })} />
        <Choice label="Direction" value={direction} choices={directions} onChange={(value) => onChange({ direction: value })} />
        <Choice label="Redirects" value={redirect} choices={redirects} onChange={(value) => onChange({ redirect: value })} />
        <Choice label="Delay, ms" value={String(latency)} choices={latencies} onChange={(value) => onChange({ latency: Number(value) })} />
      </div>
      {features.length > 0 && <FeatureBoxes chosen={settings.features} features={features} onChange={onChange} />}
    </section>
  )
}

interface FeatureBoxesProps {
  readonly chosen: readonly string[]
  readonly features: readonly string[]
  readonly onChange: (changed: Pick<Settings, 'features'>) => void
}

function FeatureBoxes({ chosen, features, onChange }: FeatureBoxesProps) {
  const toggle = (name: string) =>
    onChange({ features: chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name] })
  return (
    <fieldset className="features">
      <legend>The wiki</legend>
      {features.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} /> {name}
        </label>
      ))}
    </fieldset>
  )
}
