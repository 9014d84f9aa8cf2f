import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { OutboundOrder } from "../../hooks/warehouses"
import { useSaid } from "../../hooks/use-said"
import { TwoLines } from "../two-lines"

const colors = {
  received: "blue",
  planning: "blue",
  processing: "blue",
  complete: "green",
  complete_partly: "orange",
  canceled: "grey",
  unfulfillable: "red",
  invalid: "red",
} as const

/** How far Amazon is with it, and what somebody should know. */
export const OutboundState = ({ order }: { order: OutboundOrder }) => {
  const { t } = useTranslation("amazon")
  const { status, is_held, problems, last_error } = order
  const { say, quote } = useSaid()
  const said = [
    ...(problems ?? []).map(say),
    ...(last_error
      ? [t("server.outbound.not_followed"), quote(last_error)]
      : []),
  ].join(" ")
  return (
    <TwoLines
      first={
        <StatusBadge
          color={
            is_held || problems?.length
              ? "orange"
              : status
                ? colors[status]
                : "grey"
          }
        >
          {is_held
            ? t("shipping.outbound.held")
            : status
              ? t(`shipping.outbound.status.${status}`)
              : t("shipping.outbound.asked")}
        </StatusBadge>
      }
      second={said || null}
    />
  )
}
