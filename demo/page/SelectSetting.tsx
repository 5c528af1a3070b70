// One setting with a few values. A value from the URL is kept even if it is not one of them.

export interface SelectSettingProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly Value[]
  /** Returns the text of a value. */
  readonly labelOf: (value: Value) => string
  readonly onChange: (value: Value) => void
}

export function SelectSetting<Value extends string>({ label, value, choices, labelOf, onChange }: SelectSettingProps<Value>) {
  const offered = choices.includes(value) ? choices : [value, ...choices]
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value as Value)}>
        {offered.map((choice) => (
          <option key={choice} value={choice}>
            {labelOf(choice)}
          </option>
        ))}
      </select>
    </label>
  )
}
