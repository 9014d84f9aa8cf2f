// The switch for pending orders: three choices, what each means, and what would move. Used on the
// page of a marketplace and on that of the sales channel which its orders go to.

import { Text } from "@medusajs/ui"
import { useState } from "react"
import { useForm, useWatch, type UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  useSwitchPreview,
  useUpdateMarketplace,
  type AmazonMarketplace,
  type Policy,
} from "../../hooks/marketplaces"
import { useFormMistakes } from "../../hooks/use-form-mistakes"
import { ErrorNotice, LoadingRows } from "../notices"
import { RadioField, SelectField } from "./fields"
import { FormParts } from "./form-drawer"
import { MistakesNotice } from "./mistakes-notice"
import { useModeChoices } from "./mode-choices"
import { ReserveNeedsNumbers } from "./reserve-needs-numbers"
import { SwitchPreview } from "./switch-preview"

const policyFields = ["pending_mode", "preorders", "fba_orders"] as const

export const usePolicyForm = (marketplace: AmazonMarketplace) =>
  useForm<Policy>({
    defaultValues: {
      pending_mode: marketplace.pending_mode,
      preorders: marketplace.preorders,
      fba_orders: marketplace.fba_orders,
    },
  })

/** Null: nothing would be changed. */
function changesOf(
  values: Policy,
  marketplace: AmazonMarketplace
): Partial<Policy> | null {
  const changed = policyFields.filter(
    (field) => values[field] !== marketplace[field]
  )
  return changed.length === 0
    ? null
    : Object.fromEntries(changed.map((field) => [field, values[field]]))
}

interface ModeFormProps {
  marketplace: AmazonMarketplace
  form: UseFormReturn<Policy>
  onDone: () => void
}

export function ModeForm({ marketplace, form, onDone }: ModeFormProps) {
  const { t } = useTranslation("amazon")
  const choices = useModeChoices()
  const values = useWatch({ control: form.control }) as Policy
  const isNew = marketplace.set_up_at === null
  const change = useUpdateMarketplace(
    marketplace.id,
    t("settings.mode.saved"),
    onDone
  )
  const unsaved = changesOf(values, marketplace)
  // While it is saved and the drawer closes, the marketplace is read anew: what was chosen is what
  // it says by then, and would pass for no change at all.
  const [confirmed, setConfirmed] = useState<typeof unsaved>()
  const isSaved = confirmed !== undefined && !change.isError
  const changes = isSaved ? confirmed : unsaved
  const preview = useSwitchPreview(marketplace.id, changes, {
    isKept: isSaved,
  })
  const isLoading =
    changes !== null && (preview.isPlaceholderData || preview.isPending)
  const mistakes =
    (changes && !isLoading && preview.data?.preview.mistakes) || []
  const { others, showMistakes } = useFormMistakes(form, policyFields)

  return (
    <FormParts
      onSubmit={form.handleSubmit((chosen) => {
        setConfirmed(changes)
        change.mutate(isNew ? chosen : (changes ?? {}), {
          onError: showMistakes,
        })
      })}
      isPending={change.isPending}
      error={others}
      submitLabel={
        isNew ? t("settings.mode.start") : t("settings.mode.confirm")
      }
      isSubmitDisabled={
        isLoading || mistakes.length > 0 || (changes === null && !isNew)
      }
    >
      <RadioField
        control={form.control}
        name="pending_mode"
        label={t("settings.mode.question")}
        hint={t("settings.mode.hint")}
        choices={choices}
      />
      {values.pending_mode === "reserve" && (
        <ReserveNeedsNumbers marketplace={marketplace} />
      )}
      {changes && (
        <div aria-live="polite">
          {isLoading ? (
            <LoadingRows rows={5} />
          ) : preview.error ? (
            <ErrorNotice error={preview.error} retry={preview.refetch} />
          ) : (
            preview.data && <SwitchPreview preview={preview.data.preview} />
          )}
        </div>
      )}
      <MistakesNotice marketplaceId={marketplace.id} mistakes={mistakes} />
      <OtherOrders form={form} />
      {changes === null && !isNew && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("settings.mode.chooseAnother")}
        </Text>
      )}
    </FormParts>
  )
}

/** The kinds of orders for which the answer may be another one. */
function OtherOrders({ form }: Pick<ModeFormProps, "form">) {
  const { t } = useTranslation("amazon")
  return (
    <>
      <SelectField
        control={form.control}
        name="preorders"
        label={t("settings.mode.preorders")}
        hint={t("settings.mode.preordersHint")}
        choices={(["wait", "hold"] as const).map((value) => ({
          value,
          label: t(`settings.mode.preordersChoices.${value}`),
        }))}
      />
      <SelectField
        control={form.control}
        name="fba_orders"
        label={t("settings.mode.fbaOrders")}
        hint={t("settings.mode.fbaOrdersHint")}
        choices={(["import", "ignore"] as const).map((value) => ({
          value,
          label: t(`settings.mode.fbaOrdersChoices.${value}`),
        }))}
      />
    </>
  )
}
