import { Checkbox, Label, Select, Text } from "@medusajs/ui"
import { useController, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { PendingMode } from "../../../hooks/marketplaces"
import { useFormat } from "../../../hooks/use-format"
import { emptyChoice } from "../../../lib/empty-choice"
import { useModeChoices } from "../mode-choices"
import type { SetUpValues } from "./set-up"

interface MarketplaceChoiceProps {
  form: UseFormReturn<SetUpValues>
}

/** Which marketplaces are read, and where the answer about pending orders is another one. */
export function MarketplaceChoice({ form }: MarketplaceChoiceProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const choices = useModeChoices()
  const { field } = useController({
    control: form.control,
    name: "marketplaces",
  })
  const change = (
    id: string,
    changes: Partial<SetUpValues["marketplaces"][number]>
  ) => {
    field.onChange(
      field.value.map((one) => (one.id === id ? { ...one, ...changes } : one))
    )
  }
  return (
    <fieldset className="flex flex-col gap-y-2">
      <legend className="txt-compact-small-plus mb-2">
        {t("settings.connect.where")}
      </legend>
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t("settings.connect.whereHint")}
      </Text>
      <ul className="shadow-borders-base bg-ui-bg-component flex flex-col divide-y rounded-lg">
        {field.value.map(({ id, country_code, isUsed, mode }) => {
          const country = format.country(country_code)
          return (
            <li
              key={id}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2"
            >
              <span className="flex items-center gap-x-2">
                <Checkbox
                  id={`use-${id}`}
                  checked={isUsed}
                  onCheckedChange={(checked) => {
                    change(id, { isUsed: checked === true })
                  }}
                />
                <Label htmlFor={`use-${id}`} size="small" weight="plus">
                  {country}
                </Label>
              </span>
              <Select
                size="small"
                value={mode || emptyChoice}
                disabled={!isUsed}
                onValueChange={(chosen) => {
                  change(id, {
                    mode: chosen === emptyChoice ? "" : (chosen as PendingMode),
                  })
                }}
              >
                <Select.Trigger
                  className="w-full sm:w-72"
                  aria-label={t("settings.connect.likeLabel", { country })}
                >
                  <Select.Value />
                </Select.Trigger>
                <Select.Content>
                  <Select.Item value={emptyChoice}>
                    {t("settings.connect.like")}
                  </Select.Item>
                  {choices.map(({ value, label }) => (
                    <Select.Item key={value} value={value}>
                      {label}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}
