// The fields of the settings' forms, each with its label, what it means, and what is wrong with it.

import { Form } from "@medusajs/dashboard/components"
import { Input, RadioGroup, Select, Switch } from "@medusajs/ui"
import type { ComponentProps } from "react"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { emptyChoice } from "../../lib/empty-choice"

interface FieldProps<Values extends FieldValues> {
  control: Control<Values>
  name: FieldPath<Values>
  label: string
  hint?: string
  isOptional?: boolean
}

interface LabelProps {
  isOptional: boolean
  children: string
}

/** Medusa's own word for an optional field, in a colour that weak eyes can read. */
function Label({ isOptional, children }: LabelProps) {
  const { t } = useTranslation()
  return (
    <Form.Label>
      {children}
      {isOptional && (
        <span className="text-ui-fg-subtle font-normal">
          {" "}
          ({t("fields.optional")})
        </span>
      )}
    </Form.Label>
  )
}

interface TextFieldProps<Values extends FieldValues>
  extends
    FieldProps<Values>,
    Pick<
      ComponentProps<typeof Input>,
      "type" | "placeholder" | "inputMode" | "autoComplete"
    > {}

export function TextField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  isOptional = false,
  ...input
}: TextFieldProps<Values>) {
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => (
        <Form.Item>
          <Label isOptional={isOptional}>{label}</Label>
          <Form.Control>
            <Input {...field} {...input} size="small" />
          </Form.Control>
          {hint && <Form.Hint className="text-pretty">{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

export interface Choice {
  value: string
  label: string
  isDisabled?: boolean
}

interface SelectFieldProps<
  Values extends FieldValues,
> extends FieldProps<Values> {
  choices: Choice[]
  /** The form's empty text can be chosen too, and is called so. */
  emptyLabel?: string
  /** What else follows from the choice. */
  onChosen?: (value: string) => void
}

export function SelectField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  isOptional = false,
  choices,
  emptyLabel,
  onChosen,
}: SelectFieldProps<Values>) {
  const { t } = useTranslation("amazon")
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { onChange, value, ref, ...field } }) => (
        <Form.Item>
          <Label isOptional={isOptional}>{label}</Label>
          <Select
            {...field}
            size="small"
            value={value === "" ? (emptyLabel ? emptyChoice : "") : value}
            onValueChange={(chosen) => {
              const text = chosen === emptyChoice ? "" : chosen
              onChange(text)
              onChosen?.(text)
            }}
          >
            <Form.Control>
              <Select.Trigger
                ref={ref}
                // Medusa's muted placeholder is too pale for weak eyes.
                className="data-[placeholder]:text-ui-fg-subtle"
              >
                <Select.Value placeholder={t("settings.form.choose")} />
              </Select.Trigger>
            </Form.Control>
            <Select.Content>
              {emptyLabel && (
                <Select.Item value={emptyChoice}>{emptyLabel}</Select.Item>
              )}
              {choices.map((choice) => (
                <Select.Item
                  key={choice.value}
                  value={choice.value}
                  disabled={choice.isDisabled ?? false}
                >
                  {choice.label}
                </Select.Item>
              ))}
            </Select.Content>
          </Select>
          {hint && <Form.Hint className="text-pretty">{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

interface ExplainedChoice {
  value: string
  label: string
  /** What it means. */
  description: string
}

interface RadioFieldProps<
  Values extends FieldValues,
> extends FieldProps<Values> {
  choices: ExplainedChoice[]
}

export function RadioField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
  choices,
}: RadioFieldProps<Values>) {
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { onChange, ...field } }) => (
        <Form.Item>
          <Form.Label>{label}</Form.Label>
          {hint && <Form.Hint className="text-pretty">{hint}</Form.Hint>}
          <Form.Control>
            {/* A label that wraps would be centred, as text in a button is. */}
            <RadioGroup
              {...field}
              onValueChange={onChange}
              className="[&_label]:text-left"
            >
              {choices.map((choice) => (
                <RadioGroup.ChoiceBox key={choice.value} {...choice} />
              ))}
            </RadioGroup>
          </Form.Control>
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}

export function SwitchField<Values extends FieldValues>({
  control,
  name,
  label,
  hint,
}: FieldProps<Values>) {
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field: { onChange, value, ...field } }) => (
        <Form.Item>
          <div className="flex items-center justify-between gap-x-4">
            <Form.Label>{label}</Form.Label>
            <Form.Control>
              <Switch {...field} checked={value} onCheckedChange={onChange} />
            </Form.Control>
          </div>
          {hint && <Form.Hint className="text-pretty">{hint}</Form.Hint>}
          <Form.ErrorMessage />
        </Form.Item>
      )}
    />
  )
}
