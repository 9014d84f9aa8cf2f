// The wizard's second step: which marketplaces are read, and what becomes of their orders. All of it is
// suggested by what the shop has; one answer serves all marketplaces unless another is chosen.

import { RouteFocusModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  useSetUpMarketplaces,
  type AmazonMarketplace,
} from "../../../hooks/marketplaces"
import { useFormat } from "../../../hooks/use-format"
import { useFormMistakes } from "../../../hooks/use-form-mistakes"
import { KeyboardForm } from "../../keyboard-form"
import { ErrorNotice } from "../../notices"
import { byCountry } from "../../../lib/by-country"
import { RadioField, SelectField } from "../fields"
import { LocationField } from "../location-field"
import { useModeChoices } from "../mode-choices"
import { NoticeLine } from "../../notice-line"
import { MarketplaceChoice } from "./marketplace-choice"
import { Step } from "./step"
import { toSettings, type SetUpValues } from "./set-up"
import type { Suggestion } from "./use-suggestion"

const fields = [
  "pending_mode",
  "sales_channel_id",
  "location_ids",
  "shipping_option_id",
] as const

interface MarketplacesStepProps {
  marketplaces: AmazonMarketplace[]
  suggestion: Suggestion
  /** What the test of the connection said besides. */
  message: string | null
  onDone: () => void
}

export function MarketplacesStep({
  marketplaces,
  suggestion,
  message,
  onDone,
}: MarketplacesStepProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const form = useForm<SetUpValues>({
    defaultValues: {
      ...suggestion.values,
      marketplaces: byCountry(marketplaces, format.country).map(
        ({ id, country_code }) => ({
          id,
          country_code,
          isUsed: true,
          mode: "" as const,
        })
      ),
    },
  })
  const { others, showMistakes } = useFormMistakes(form, fields)
  const setUp = useSetUpMarketplaces(onDone)
  const chosen = useWatch({ control: form.control, name: "marketplaces" })
  const isNone = !chosen.some(({ isUsed }) => isUsed)

  return (
    <RouteFocusModal.Form form={form}>
      <KeyboardForm
        isDisabled={isNone || setUp.isPending}
        className="flex h-full flex-col overflow-hidden"
        onSubmit={form.handleSubmit((values) => {
          const { pending_mode: answer } = values
          if (answer === "") {
            form.setError("pending_mode", {
              message: t("settings.connect.answerNeeded"),
            })
            return
          }
          setUp.mutate(toSettings(values, answer), { onError: showMistakes })
        })}
      >
        <Step
          title={t("settings.connect.marketplacesTitle", {
            count: marketplaces.length,
            formatted: format.number(marketplaces.length),
          })}
          text={t("settings.connect.marketplacesText")}
          buttons={
            <>
              <RouteFocusModal.Close asChild>
                <Button size="small" variant="secondary">
                  {t("settings.connect.later")}
                </Button>
              </RouteFocusModal.Close>
              <Button
                size="small"
                type="submit"
                isLoading={setUp.isPending}
                disabled={isNone}
              >
                {t("settings.connect.finish")}
              </Button>
            </>
          }
        >
          {message && <NoticeLine kind="warning">{message}</NoticeLine>}
          <RadioField
            control={form.control}
            name="pending_mode"
            label={t("settings.mode.question")}
            hint={t("settings.mode.hint")}
            choices={useModeChoices()}
          />
          <MarketplaceChoice form={form} />
          {isNone && (
            <Text size="small" className="text-ui-fg-error" role="alert">
              {t("settings.connect.noneChosen")}
            </Text>
          )}
          <Heading level="h2">{t("settings.connect.more")}</Heading>
          <PlaceFields form={form} suggestion={suggestion} />
          {others && (
            <div className="bg-ui-bg-component shadow-borders-base rounded-lg">
              <ErrorNotice error={new Error(others)} />
            </div>
          )}
        </Step>
      </KeyboardForm>
    </RouteFocusModal.Form>
  )
}

interface PlaceFieldsProps {
  form: ReturnType<typeof useForm<SetUpValues>>
  suggestion: Suggestion
}

function PlaceFields({ form, suggestion }: PlaceFieldsProps) {
  const { t } = useTranslation("amazon")
  const channelId = useWatch({
    control: form.control,
    name: "sales_channel_id",
  })
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          control={form.control}
          name="sales_channel_id"
          label={t("settings.prices.channel")}
          hint={t("settings.prices.channelHint")}
          choices={suggestion.channels}
          onChosen={(id) => {
            // Stock reserved elsewhere would not lower what the channel can sell.
            form.setValue("location_ids", suggestion.locationsOf(id))
          }}
        />
        <SelectField
          control={form.control}
          name="shipping_option_id"
          label={t("settings.fulfillment.option")}
          hint={t("settings.fulfillment.optionHint")}
          emptyLabel={t("settings.fulfillment.noOption")}
          choices={suggestion.shippingOptions}
        />
      </div>
      <LocationField
        control={form.control}
        name="location_ids"
        channelId={channelId}
      />
    </>
  )
}
