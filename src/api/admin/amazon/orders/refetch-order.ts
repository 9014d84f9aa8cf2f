import type { MedusaContainer } from "@medusajs/framework/types"
import { amazonOrderRowId } from "../../../../modules/amazon/ids"
import { refetchOne } from "../refetch-one"
import { storyFields } from "./query-config"
import { timelineOf, type OrderWithStory } from "./timeline"

/** Both are understood in a URL: our own id, and the one that Amazon shows. */
export const toRowId = (id = ""): string =>
  id.startsWith("amzord_") ? id : amazonOrderRowId(id)

/** No problems are stored as null, so that they can be searched; they are shown as a list. */
export const withProblems = <Row extends object>(row: Row): Row =>
  "problems" in row ? { ...row, problems: row.problems ?? [] } : row

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
  return { ...withProblems(order), timeline: timelineOf(order) }
}
