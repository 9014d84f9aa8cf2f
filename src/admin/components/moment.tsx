import { Tooltip } from "@medusajs/ui"
import { useFormat } from "../hooks/use-format"

/** "3 minutes ago", with the exact moment for those who point at it. */
export const Moment = ({ at }: { at: string }) => {
  const format = useFormat()
  return (
    <Tooltip content={format.moment(at)}>
      <time dateTime={at} className="whitespace-nowrap">
        {format.ago(at)}
      </time>
    </Tooltip>
  )
}
