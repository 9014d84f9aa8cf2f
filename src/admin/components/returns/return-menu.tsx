import { ArrowPath, ArrowUpRightOnBox } from "@medusajs/icons"
import { useTranslation } from "react-i18next"
import { useRetryReturn, type AmazonReturn } from "../../hooks/returns"
import { Menu } from "../menu"

export const ReturnMenu = ({ goods }: { goods: AmazonReturn }) => {
  const { t } = useTranslation("amazon")
  const retry = useRetryReturn(goods.id)
  return (
    <Menu
      of={goods.amazon_order_id}
      groups={[
        {
          actions: [
            ...(goods.medusa_order_id
              ? [
                  {
                    icon: <ArrowUpRightOnBox />,
                    label: t("shipping.columns.medusaOrder"),
                    to: `/orders/${goods.medusa_order_id}`,
                  },
                ]
              : []),
            {
              icon: <ArrowPath />,
              label: t("shipping.returns.retry"),
              onClick: () => retry.mutate(),
            },
          ],
        },
      ]}
    />
  )
}
