import { StatusBadge, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OrderShipment } from "../../hooks/orders"
import { useSaid } from "../../hooks/use-said"
import { Moment } from "../moment"
import { Section } from "../section"
import { TextLink } from "../text-link"

const colors = {
  due: "orange",
  told: "blue",
  confirmed: "green",
  refused: "red",
  withdrawn: "grey",
} as const

interface OrderParcelsProps {
  amazonOrderId: string
  shipments: OrderShipment[]
}

/** The order's parcels, and how far Amazon has been told of them. */
export function OrderParcels({ amazonOrderId, shipments }: OrderParcelsProps) {
  const { t } = useTranslation("amazon")
  return (
    <Section
      title={t("orders.detail.shipments")}
      actions={
        <Text size="small" asChild>
          <TextLink
            to={`/amazon/shipments?q=${encodeURIComponent(amazonOrderId)}`}
          >
            {t("orders.detail.openShipments")}
          </TextLink>
        </Text>
      }
    >
      <ul className="divide-y">
        {shipments.map((shipment) => (
          <Parcel key={shipment.id} shipment={shipment} />
        ))}
      </ul>
    </Section>
  )
}

function Parcel({ shipment }: { shipment: OrderShipment }) {
  const { t } = useTranslation("amazon")
  const { quote } = useSaid()
  const carrier = shipment.carrier_name ?? shipment.carrier_code
  const said = shipment.last_error ?? shipment.note
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-6 py-4">
      <div className="flex min-w-0 flex-col gap-y-0.5">
        <Text size="small" weight="plus">
          {[carrier, shipment.tracking_number ?? t("orders.detail.noTracking")]
            .filter(Boolean)
            .join(" · ")}
        </Text>
        <Text as="div" size="small" className="text-ui-fg-subtle">
          <Moment at={shipment.shipped_at} />
        </Text>
        {said && (
          <Text size="small" className="text-ui-fg-subtle text-pretty">
            {quote(said)}
          </Text>
        )}
      </div>
      <StatusBadge color={colors[shipment.state]}>
        {t(`orders.detail.parcelStates.${shipment.state}`)}
      </StatusBadge>
    </li>
  )
}
