import { Button } from "@medusajs/ui"

interface ChoiceProps<Value> {
  label: string
  choices: { value: Value; label: string; count?: string }[]
  value: Value
  onChange: (value: Value) => void
}

/** One of a few, side by side. */
export const Choice = <Value extends string | number>({
  label,
  choices,
  value,
  onChange,
}: ChoiceProps<Value>) => (
  <div role="group" aria-label={label} className="flex flex-wrap gap-1">
    {choices.map((choice) => (
      <Button
        key={choice.value}
        size="small"
        variant={choice.value === value ? "secondary" : "transparent"}
        aria-pressed={choice.value === value}
        onClick={() => onChange(choice.value)}
      >
        {choice.label}
        {choice.count && (
          <span className="text-ui-fg-subtle tabular-nums">{choice.count}</span>
        )}
      </Button>
    ))}
  </div>
)
