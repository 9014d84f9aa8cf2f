import { zodResolver } from "@hookform/resolvers/zod"
import { Text } from "@medusajs/ui"
import { useForm } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import {
  AccountDrawer,
  AccountForm,
} from "../../../../../../components/settings/account-drawer"
import { TextField } from "../../../../../../components/settings/fields"
import { MatchField } from "../../../../../../components/settings/match-field"
import {
  OfferFields,
  offerFieldNames,
  offerSchema,
  toOfferSettings,
  toOfferValues,
  type OfferValues,
} from "../../../../../../components/settings/offer-fields"
import { TextLink } from "../../../../../../components/text-link"
import type { AmazonAccount, MatchRule } from "../../../../../../hooks/accounts"
import { toText, toUnits, unitsText } from "../../../../../../lib/units-text"

const fields = [...offerFieldNames, "jump_factor", "match_by"] as const

interface Values extends OfferValues {
  jump_factor: string
  match_by: MatchRule[]
}

/** What is sent to Amazon, unless a marketplace or a listing says otherwise. */
const OffersDrawer = () => {
  const { t } = useTranslation("amazon")
  return (
    <AccountDrawer title={t("settings.offers.title")}>
      {(account) => <OffersForm account={account} />}
    </AccountDrawer>
  )
}

const OffersForm = ({ account }: { account: AmazonAccount }) => {
  const { t } = useTranslation("amazon")
  const form = useForm<Values>({
    defaultValues: {
      ...toOfferValues(account),
      offering: account.offering ?? "none",
      jump_factor: toText(account.jump_factor),
      match_by: account.match_by ?? ["sku"],
    },
    resolver: zodResolver(
      z.object({
        ...offerSchema(t),
        jump_factor: unitsText({
          least: 2,
          most: 1000,
          message: t("settings.offers.wantsFactor"),
        }),
        match_by: z.array(z.enum(["sku", "barcode", "asin"])),
      })
    ),
  })
  return (
    <AccountForm
      account={account}
      form={form}
      fields={fields}
      toChanges={({ jump_factor, match_by, ...offers }) => ({
        ...toOfferSettings(offers),
        jump_factor: toUnits(jump_factor),
        match_by,
      })}
    >
      <Text size="small" className="text-ui-fg-subtle text-pretty">
        {t("settings.offers.description")}{" "}
        <TextLink
          className="underline"
          to={`/amazon/listings/push?account_id=${account.id}`}
        >
          {t("settings.offers.toPush")}
        </TextLink>
      </Text>
      <OfferFields control={form.control} />
      <TextField
        control={form.control}
        name="jump_factor"
        inputMode="numeric"
        isOptional
        label={t("settings.offers.jump")}
        hint={t("settings.offers.jumpHint")}
      />
      <MatchField control={form.control} name="match_by" />
    </AccountForm>
  )
}

export default OffersDrawer
