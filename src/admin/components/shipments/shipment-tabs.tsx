import { useTranslation } from "react-i18next"
import { PageTabs } from "../page-tabs"

export const ShipmentTabs = () => {
  const { t } = useTranslation("amazon")
  return (
    <PageTabs
      label={t("shipping.tabs.label")}
      tabs={[
        { to: "/amazon/shipments", label: t("shipping.tabs.parcels") },
        { to: "/amazon/shipments/due", label: t("shipping.tabs.due") },
      ]}
    />
  )
}
