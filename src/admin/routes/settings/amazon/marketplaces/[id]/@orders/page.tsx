import { RouteDrawer, useRouteModal } from "@medusajs/dashboard/components"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"
import { Loaded } from "../../../../../../components/loaded"
import { EditDrawer } from "../../../../../../components/settings/form-drawer"
import {
  ModeForm,
  usePolicyForm,
} from "../../../../../../components/settings/mode-form"
import {
  useAmazonMarketplace,
  type AmazonMarketplace,
} from "../../../../../../hooks/marketplaces"

/** The switch for pending orders. */
const OrdersDrawer = () => {
  const { t } = useTranslation("amazon")
  const { id = "" } = useParams()
  const reading = useAmazonMarketplace(id)
  return (
    <EditDrawer title={t("settings.marketplaces.sections.orders")}>
      <Loaded reading={reading}>
        {({ amazon_marketplace: marketplace }) => (
          <OrdersForm marketplace={marketplace} />
        )}
      </Loaded>
    </EditDrawer>
  )
}

const OrdersForm = ({ marketplace }: { marketplace: AmazonMarketplace }) => {
  const { handleSuccess } = useRouteModal()
  const form = usePolicyForm(marketplace)
  return (
    <RouteDrawer.Form form={form}>
      <ModeForm
        marketplace={marketplace}
        form={form}
        onDone={() => {
          handleSuccess()
        }}
      />
    </RouteDrawer.Form>
  )
}

export default OrdersDrawer
