import { Text } from "@medusajs/ui"
import { Link } from "react-router-dom"

/** An Amazon order by Amazon's number, leading to its page. */
export const OrderLink = ({
  id,
  number = id,
}: {
  /** Ours or Amazon's. */
  id: string
  number?: string
}) => (
  <Text size="small" leading="compact" asChild>
    <Link
      to={`/amazon/orders/${id}`}
      className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover focus-visible:shadow-borders-focus rounded whitespace-nowrap outline-none"
    >
      {number}
    </Link>
  </Text>
)
