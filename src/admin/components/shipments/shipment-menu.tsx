import { ArrowPath, PencilSquare, XMark } from "@medusajs/icons"
import { usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useShipmentActs, type Shipment } from "../../hooks/shipments"
import { Menu } from "../menu"

interface ShipmentMenuProps {
  shipment: Shipment
  onEdit: () => void
}

export const ShipmentMenu = ({ shipment, onEdit }: ShipmentMenuProps) => {
  const { t } = useTranslation("amazon")
  const prompt = usePrompt()
  const { send, withdraw } = useShipmentActs(shipment.id)
  const giveUp = async () => {
    const isSure = await prompt({
      title: t("shipping.parcels.withdrawTitle"),
      description: t("shipping.parcels.withdrawText"),
      confirmText: t("shipping.parcels.withdraw"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      withdraw.mutate()
    }
  }
  const isOpen = shipment.state !== "withdrawn"
  return (
    <Menu
      of={shipment.amazon_order_id}
      groups={[
        {
          actions: [
            {
              icon: <PencilSquare />,
              label: t("shipping.parcels.correct"),
              onClick: onEdit,
              disabled: !isOpen,
            },
            {
              icon: <ArrowPath />,
              label: t("shipping.parcels.sendAgain"),
              onClick: () => send.mutate(),
            },
          ],
        },
        {
          actions: [
            {
              icon: <XMark />,
              label: t("shipping.parcels.withdraw"),
              onClick: () => void giveUp(),
              disabled: !isOpen || shipment.state === "confirmed",
            },
          ],
        },
      ]}
    />
  )
}
