import type { MedusaContainer } from "@medusajs/framework/types"
import { amazonOrderRowId } from "../../../../modules/amazon/ids"
import { refetchOne } from "../refetch-one"
import { storyFields } from "./query-config"
import { timelineOf, type OrderWithStory } from "./timeline"

/** Both are understood in a URL: our own id, and the one that Amazon shows. */
export const toRowId = (id = ""): string =>
  id.startsWith("amzord_") ? id : amazonOrderRowId(id)

export async function refetchOrder(
  scope: MedusaContainer,
  id: string,
  fields: string[] = storyFields
) {
  const order = await refetchOne<OrderWithStory>(
    scope,
    "amazon_order",
    id,
    fields
  )
  return { ...order, timeline: timelineOf(order) }
}
