import { useTranslation } from "react-i18next"
import { useInspections } from "../../hooks/returns"
import { PageTabs } from "../page-tabs"

export const ReturnTabs = () => {
  const { t } = useTranslation("amazon")
  const { data } = useInspections({ state: "open", limit: 1 })
  return (
    <PageTabs
      label={t("shipping.returns.tabs")}
      tabs={[
        { to: "/amazon/returns", label: t("shipping.returns.title") },
        {
          to: "/amazon/inspections",
          label: t("shipping.inspections.title"),
          count: data?.count,
        },
      ]}
    />
  )
}
