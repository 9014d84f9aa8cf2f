// The rules by which listings find their products, each on or off, in the order in which they are asked.

import { Form } from "@medusajs/dashboard/components"
import { Checkbox, Label } from "@medusajs/ui"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import type { MatchRule } from "../../hooks/accounts"

const rules: MatchRule[] = ["sku", "barcode", "asin"]

interface MatchFieldProps<Values extends FieldValues> {
  control: Control<Values>
  name: FieldPath<Values>
}

/** An order that somebody chose elsewhere stays; what is added comes last. */
export function MatchField<Values extends FieldValues>({
  control,
  name,
}: MatchFieldProps<Values>) {
  const { t } = useTranslation("amazon")
  return (
    <Form.Field
      control={control}
      name={name}
      render={({ field }) => {
        const chosen: MatchRule[] = field.value
        const shown = [
          ...chosen,
          ...rules.filter((rule) => !chosen.includes(rule)),
        ]
        return (
          <Form.Item>
            <Form.Label>{t("settings.offers.match")}</Form.Label>
            <Form.Hint className="text-pretty">
              {t("settings.offers.matchHint")}
            </Form.Hint>
            <Form.Control>
              <div role="group" className="flex flex-col gap-y-2">
                {shown.map((rule) => (
                  <span key={rule} className="flex items-center gap-x-2">
                    <Checkbox
                      id={`match-${rule}`}
                      checked={chosen.includes(rule)}
                      onCheckedChange={(checked) => {
                        field.onChange(
                          checked === true
                            ? [...chosen, rule]
                            : chosen.filter((one) => one !== rule)
                        )
                      }}
                    />
                    <Label htmlFor={`match-${rule}`} size="small">
                      {t(`settings.offers.matchRules.${rule}`)}
                    </Label>
                  </span>
                ))}
              </div>
            </Form.Control>
            <Form.ErrorMessage />
          </Form.Item>
        )
      }}
    />
  )
}
