// A drawer that edits some settings of the marketplace that the address names.

import { useRouteModal } from "@medusajs/dashboard/components"
import type { ReactNode } from "react"
import type { FieldPath, FieldValues, UseFormReturn } from "react-hook-form"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import {
  useAmazonMarketplace,
  useUpdateMarketplace,
  type AmazonMarketplace,
  type MarketplaceSettings,
} from "../../hooks/marketplaces"
import { useFormMistakes } from "../../hooks/use-form-mistakes"
import { Loaded } from "../loaded"
import { EditDrawer, FormParts } from "./form-drawer"
import { RouteDrawer } from "@medusajs/dashboard/components"

interface MarketplaceDrawerProps {
  title: string
  children: (marketplace: AmazonMarketplace) => ReactNode
}

export function MarketplaceDrawer({ title, children }: MarketplaceDrawerProps) {
  const { id = "" } = useParams()
  const reading = useAmazonMarketplace(id)
  return (
    <EditDrawer title={title}>
      <Loaded reading={reading}>
        {({ amazon_marketplace: marketplace }) => children(marketplace)}
      </Loaded>
    </EditDrawer>
  )
}

interface SettingsFormProps<Values extends FieldValues> {
  marketplace: AmazonMarketplace
  form: UseFormReturn<Values>
  /** The server's names of them. */
  fields: readonly FieldPath<Values>[]
  toSettings: (values: Values) => Partial<MarketplaceSettings>
  children: ReactNode
}

export function SettingsForm<Values extends FieldValues>({
  marketplace,
  form,
  fields,
  toSettings,
  children,
}: SettingsFormProps<Values>) {
  const { t } = useTranslation("amazon")
  const { handleSuccess } = useRouteModal()
  const { others, showMistakes } = useFormMistakes(form, fields)
  const change = useUpdateMarketplace(
    marketplace.id,
    t("settings.form.saved"),
    () => {
      handleSuccess()
    }
  )
  return (
    <RouteDrawer.Form form={form}>
      <FormParts
        onSubmit={form.handleSubmit((values) => {
          change.mutate(toSettings(values), { onError: showMistakes })
        })}
        isPending={change.isPending}
        error={others}
      >
        {children}
      </FormParts>
    </RouteDrawer.Form>
  )
}
