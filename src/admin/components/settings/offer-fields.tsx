// The fields that say how many units Amazon may show; the same for an account and a marketplace.

import type { TFunction } from "i18next"
import type { Control, FieldPath, FieldValues } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import type { OfferSettings } from "../../hooks/accounts"
import { mostUnits, toText, toUnits, unitsText } from "../../lib/units-text"
import { SelectField, TextField } from "./fields"

export const offerFieldNames = ["offering", "buffer", "share", "cap"] as const

/** Empty: nothing is said. */
export interface OfferValues {
  offering: string
  buffer: string
  share: string
  cap: string
}

export const offerSchema = (t: TFunction<"amazon">) => {
  const units = unitsText({
    least: 0,
    most: mostUnits,
    message: t("settings.offers.wantsUnits"),
  })
  return {
    offering: z.string(),
    buffer: units,
    share: unitsText({
      least: 1,
      most: 100,
      message: t("settings.offers.wantsPercent"),
    }),
    cap: units,
  }
}

export const toOfferValues = (settings: OfferSettings): OfferValues => ({
  offering: settings.offering ?? "",
  buffer: toText(settings.buffer),
  share: toText(settings.share),
  cap: toText(settings.cap),
})

export const toOfferSettings = (values: OfferValues): OfferSettings => ({
  offering:
    values.offering === ""
      ? null
      : (values.offering as NonNullable<OfferSettings["offering"]>),
  buffer: toUnits(values.buffer),
  share: toUnits(values.share),
  cap: toUnits(values.cap),
})

interface OfferFieldsProps<Values extends FieldValues & OfferValues> {
  control: Control<Values>
  /** What is said when the offering is left to the layer above; none: there is no such layer. */
  inheritLabel?: string
}

export function OfferFields<Values extends FieldValues & OfferValues>({
  control,
  inheritLabel,
}: OfferFieldsProps<Values>) {
  const { t } = useTranslation("amazon")
  const name = (field: keyof OfferValues) => field as FieldPath<Values>
  const emptyMeans = inheritLabel ? ` ${t("settings.offers.emptyMeans")}` : ""
  return (
    <>
      <SelectField
        control={control}
        name={name("offering")}
        label={t("settings.offers.offering")}
        hint={t("settings.offers.offeringHint")}
        {...(inheritLabel && { emptyLabel: inheritLabel })}
        choices={(["stock", "zero", "none"] as const).map((value) => ({
          value,
          label: t(`settings.offers.offerings.${value}`),
        }))}
      />
      {(["buffer", "share", "cap"] as const).map((field) => (
        <TextField
          key={field}
          control={control}
          name={name(field)}
          inputMode="numeric"
          isOptional
          label={t(`settings.offers.${field}`)}
          hint={`${t(`settings.offers.${field}Hint`)}${emptyMeans}`}
        />
      ))}
    </>
  )
}
