import { useTranslation } from "react-i18next"
import { PageTabs } from "../page-tabs"

export const WarehouseTabs = () => {
  const { t } = useTranslation("amazon")
  return (
    <PageTabs
      label={t("shipping.warehouses.tabs")}
      tabs={[
        { to: "/amazon/outbound", label: t("shipping.outbound.tab") },
        { to: "/amazon/fba-stock", label: t("shipping.stock.tab") },
      ]}
    />
  )
}
