import { Text } from "@medusajs/ui"
import { TextLink } from "./text-link"

interface OrderLinkProps {
  /** Ours or Amazon's. */
  id: string
  number?: string
}

/** An Amazon order by Amazon's number, leading to its page. */
export const OrderLink = ({ id, number = id }: OrderLinkProps) => (
  <Text size="small" leading="compact" asChild>
    <TextLink to={`/amazon/orders/${id}`} className="whitespace-nowrap">
      {number}
    </TextLink>
  </Text>
)
