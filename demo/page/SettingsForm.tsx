// The settings of the page and of the fake wiki.
import { Choice } from './Choice.tsx'
import { languages, nameOfLanguage } from './languages.ts'
import { nameOfFeature } from './nameOfFeature.ts'
import { cards, directions, modules, redirects, switches, themes, type Settings } from './settings.ts'

export interface SettingsFormProps {
  readonly settings: Settings
  /** The features that can be switched. Empty for a real wiki. */
  readonly features: readonly string[]
  readonly onChange: (changed: Partial<Settings>) => void
}

const latencies = ['0', '600', '3000', '12000']

export function SettingsForm({ settings, features, onChange }: SettingsFormProps) {
  const { card, module, language, theme, direction, latency, redirect } = settings
  return (
    <section className="panel">
      <h2>Settings</h2>
      <div className="choices">
        <Choice label="Shows" value={card} choices={cards} onChange={(value) => onChange({ card: value })} />
        <Choice label="Module" value={module} choices={modules} onChange={(value) => onChange({ module: value })} />
        <Choice label="Language" value={language} choices={languages} nameOf={nameOfLanguage} onChange={(value) => onChange({ language: value })} />
        <Choice label="Theme" value={theme} choices={themes} onChange={(value) => onChange({ theme: value })} />
        <Choice label="Direction" value={direction} choices={directions} onChange={(value) => onChange({ direction: value })} />
        <Choice label="Redirects" value={redirect} choices={redirects} onChange={(value) => onChange({ redirect: value })} />
        <Choice label="Delay, ms" value={String(latency)} choices={latencies} onChange={(value) => onChange({ latency: Number(value) })} />
      </div>
      <Boxes legend="The form" chosen={settings.props} names={switches} onChange={(props) => onChange({ props })} />
      {features.length > 0 && (
        <Boxes legend="The wiki" chosen={settings.features} names={features} nameOf={nameOfFeature} onChange={(names) => onChange({ features: names })} />
      )}
    </section>
  )
}

interface BoxesProps {
  readonly legend: string
  readonly chosen: readonly string[]
  readonly names: readonly string[]
  /** Returns the text of a name. The default is the name itself. */
  readonly nameOf?: (name: string) => string
  readonly onChange: (chosen: readonly string[]) => void
}

function Boxes({ legend, chosen, names, nameOf = (one) => one, onChange }: BoxesProps) {
  const toggle = (name: string) =>
    onChange(chosen.includes(name) ? chosen.filter((other) => other !== name) : [...chosen, name])
  return (
    <fieldset className="features">
      <legend>{legend}</legend>
      {names.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} /> {nameOf(name)}
        </label>
      ))}
    </fieldset>
  )
}
