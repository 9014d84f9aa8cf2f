import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import {
  AccountDrawer,
  AccountForm,
} from "../../../../../../components/settings/account-drawer"
import { SelectField } from "../../../../../../components/settings/fields"
import type { AmazonAccount } from "../../../../../../hooks/accounts"
import { useAmazonMarketplaces } from "../../../../../../hooks/marketplaces"
import { useShopLocations } from "../../../../../../hooks/shop"
import { useFormat } from "../../../../../../hooks/use-format"

const fields = ["fba_marketplace_id", "fba_location_id"] as const

/** Whether Medusa shows what lies in Amazon's warehouses, and where. */
const FbaDrawer = () => {
  const { t } = useTranslation("amazon")
  return (
    <AccountDrawer title={t("settings.account.fba")}>
      {(account) => <FbaForm account={account} />}
    </AccountDrawer>
  )
}

const FbaForm = ({ account }: { account: AmazonAccount }) => {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const locations = useShopLocations()
  const { data } = useAmazonMarketplaces({ account_id: account.id })
  const form = useForm({
    defaultValues: {
      fba_marketplace_id: account.fba_marketplace_id ?? "",
      fba_location_id: account.fba_location_id ?? "",
    },
  })
  const isShown =
    useWatch({ control: form.control, name: "fba_marketplace_id" }) !== ""
  return (
    <AccountForm
      account={account}
      form={form}
      fields={fields}
      toChanges={({ fba_marketplace_id, fba_location_id }) => ({
        fba_marketplace_id: fba_marketplace_id || null,
        ...(isShown && fba_location_id && { fba_location_id }),
      })}
    >
      <SelectField
        control={form.control}
        name="fba_marketplace_id"
        label={t("settings.account.fbaMarketplace")}
        hint={t("settings.account.fbaMarketplaceHint")}
        emptyLabel={t("settings.account.fbaOff")}
        choices={(data?.amazon_marketplaces ?? []).map((marketplace) => ({
          value: marketplace.marketplace_id,
          label: format.country(marketplace.country_code),
        }))}
      />
      {isShown && (
        <SelectField
          control={form.control}
          name="fba_location_id"
          label={t("settings.account.fbaLocation")}
          hint={t("settings.account.fbaLocationHint")}
          emptyLabel={t("settings.account.fbaNewLocation")}
          choices={(locations.data ?? []).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
        />
      )}
    </AccountForm>
  )
}

export default FbaDrawer
