import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { Shipment } from "../../hooks/shipments"
import { useFormat } from "../../hooks/use-format"
import { useSaid } from "../../hooks/use-said"
import { TwoLines } from "../two-lines"

const colors = {
  due: "orange",
  told: "blue",
  confirmed: "green",
  refused: "red",
  withdrawn: "grey",
} as const

/** How far Amazon has been told, and what is in the way. */
export const ShipmentState = ({ shipment }: { shipment: Shipment }) => {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { quote } = useSaid()
  const { state, last_error, note, next_try_at } = shipment
  const nextTry =
    state === "due" && last_error && next_try_at
      ? t("shipping.parcels.nextTry", { moment: format.ago(next_try_at) })
      : null
  const said = state === "confirmed" ? note : (last_error ?? note)
  return (
    <TwoLines
      first={
        <StatusBadge color={colors[state]}>
          {t(`shipping.states.${state}`)}
        </StatusBadge>
      }
      second={[said && quote(said), nextTry].filter(Boolean).join(" ") || null}
    />
  )
}
