import { ArrowPath, ArrowUpRightOnBox } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { useRefreshOutbound, type OutboundOrder } from "../../hooks/warehouses"
import { Menu } from "../menu"

export const OutboundMenu = ({ order }: { order: OutboundOrder }) => {
  const { t } = useTranslation("amazon")
  const refresh = useRefreshOutbound(order.id)
  return (
    <Menu
      of={order.outbound_id}
      groups={[
        {
          actions: [
            {
              icon: <ArrowUpRightOnBox />,
              label: t("shipping.columns.medusaOrder"),
              to: `/orders/${order.medusa_order_id}`,
            },
            {
              icon: <ArrowPath />,
              label: t("shipping.outbound.refresh"),
              onClick: () => refresh.mutate(),
            },
          ],
        },
      ]}
    />
  )
}
