import { zodResolver } from "@hookform/resolvers/zod"
import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { Text } from "@medusajs/ui"
import { useForm, useWatch } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { z } from "zod"
import { useAmazonAccounts, type AmazonAccount } from "../../hooks/accounts"
import { useAddListing, type NewListing } from "../../hooks/listings"
import { Loaded } from "../loaded"
import { SelectField, TextField } from "../settings/fields"
import { EditDrawer, FormParts } from "../settings/form-drawer"
import { VariantField } from "./variant-field"

/** Amazon: "A SKU can be up to 40 characters". */
const longestSku = 40

/** A SKU that Amazon does not list yet, and the variant that it will sell. */
export function AddDrawer() {
  const { t } = useTranslation("amazon")
  return (
    <EditDrawer title={t("listings.add.title")}>
      <Loaded reading={useAmazonAccounts()}>
        {({ amazon_accounts: accounts }) => <AddForm accounts={accounts} />}
      </Loaded>
    </EditDrawer>
  )
}

function AddForm({ accounts }: { accounts: AmazonAccount[] }) {
  const { t } = useTranslation("amazon")
  const { handleSuccess } = useRouteModal()
  const add = useAddListing({
    success: t("listings.add.done"),
    onSuccess: () => handleSuccess(),
  })
  const form = useForm<NewListing>({
    defaultValues: {
      account_id: accounts.length === 1 ? (accounts[0]?.id ?? "") : "",
      sku: "",
      variant_id: "",
    },
    resolver: zodResolver(
      z.object({
        account_id: z.string().min(1, t("listings.add.accountRequired")),
        sku: z
          .string()
          .trim()
          .min(1, t("listings.add.skuRequired"))
          .max(longestSku, t("listings.add.skuHint")),
        variant_id: z.string().min(1, t("listings.map.required")),
      })
    ),
  })
  const chosen = useWatch({ control: form.control, name: "variant_id" })
  return (
    <RouteDrawer.Form form={form}>
      <FormParts
        onSubmit={form.handleSubmit((values) => add.mutate(values))}
        isPending={add.isPending}
        error={add.error?.message ?? null}
      >
        <Text size="small" className="text-ui-fg-subtle text-pretty">
          {t("listings.add.text")}
        </Text>
        {accounts.length > 1 && (
          <SelectField
            control={form.control}
            name="account_id"
            label={t("listings.add.account")}
            choices={accounts.map(({ id, name }) => ({
              value: id,
              label: name,
            }))}
          />
        )}
        <TextField
          control={form.control}
          name="sku"
          label={t("listings.add.sku")}
          hint={t("listings.add.skuHint")}
          autoComplete="off"
        />
        <VariantField
          control={form.control}
          name="variant_id"
          selected={chosen}
        />
      </FormParts>
    </RouteDrawer.Form>
  )
}
