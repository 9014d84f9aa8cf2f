import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { ExplainedOffer } from "../../hooks/offers"
import { useFormat } from "../../hooks/use-format"
import { OrderLink } from "../order-link"
import { Section } from "../section"
import { TextLink } from "../text-link"

/** As many as help to understand; the orders pages have them all. */
const most = 10

interface Holder {
  key: string
  who: ReactNode
  how: string
  units: number
}

/** Which orders the units are for that are in stock and cannot be offered. */
export function WhoseUnits({ offer }: { offer: ExplainedOffer }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const holders = useHolders(offer)
  const rest = holders.slice(most).reduce((sum, { units }) => sum + units, 0)
  return (
    <Section
      title={t("listings.whose.title")}
      description={t("listings.whose.hint")}
    >
      {holders.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-4">
          {t("listings.whose.none")}
        </Text>
      )}
      <ul className="flex flex-col divide-y">
        {holders.slice(0, most).map(({ key, who, how, units }) => (
          <li
            key={key}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-6 py-3"
          >
            <div className="flex flex-col gap-y-0.5">
              {who}
              <Text size="small" className="text-ui-fg-subtle">
                {how}
              </Text>
            </div>
            <Text size="small" className="tabular-nums">
              {t("common.units", {
                count: units,
                formatted: format.number(units),
              })}
            </Text>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Text size="small" className="text-ui-fg-subtle px-6 py-3">
          {t("listings.whose.more", {
            count: rest,
            formatted: format.number(rest),
          })}
        </Text>
      )}
    </Section>
  )
}

function useHolders({ reserved_for, held_for }: ExplainedOffer): Holder[] {
  const { t } = useTranslation("amazon")
  return [
    ...held_for.map((held, index) => ({
      key: `held ${index}`,
      who: (
        <Named label={t("listings.whose.amazon_order")}>
          <OrderLink id={held.amazon_order_id} />
        </Named>
      ),
      how: t("listings.whose.heldOnly"),
      units: held.quantity,
    })),
    ...reserved_for.map((one, index) => ({
      key: `reserved ${index}`,
      who: (
        <Named label={t(`listings.whose.${one.cause}`)}>
          <Order {...one} />
        </Named>
      ),
      how: t("listings.whose.reserved"),
      units: one.quantity,
    })),
  ]
}

interface NamedProps {
  label: string
  children: ReactNode
}

const Named = ({ label, children }: NamedProps) => (
  <Text
    size="small"
    leading="compact"
    as="div"
    className="flex flex-wrap gap-x-1.5"
  >
    {label} {children}
  </Text>
)

/** Amazon's number leads to the Amazon order, Medusa's to Medusa's. */
function Order({
  cause,
  id,
  medusa_order_id: orderId,
}: ExplainedOffer["reserved_for"][number]) {
  if (cause === "order" && orderId) {
    return <TextLink to={`/orders/${orderId}`}>{id ?? orderId}</TextLink>
  }
  return cause !== "order" && id ? <OrderLink id={id} /> : null
}
