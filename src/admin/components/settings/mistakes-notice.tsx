import { useTranslation } from "react-i18next"
import type { SettingMistake } from "../../hooks/marketplaces"
import { useSaid } from "../../hooks/use-said"
import { NoticeLine } from "../notice-line"
import { TextLink } from "../text-link"

/** The settings that a mode needs, and where on the marketplace's page they are edited. */
const placeOf = {
  sales_channel_id: "prices",
  region_id: "prices",
  location_ids: "inventory",
  shipping_option_id: "fulfillment",
  carrier_code: "fulfillment",
  carrier_name: "fulfillment",
} as const
type Place = (typeof placeOf)[keyof typeof placeOf]

const fields = Object.keys(placeOf) as (keyof typeof placeOf)[]

interface MistakesNoticeProps {
  marketplaceId: string
  mistakes: SettingMistake[]
}

/** Why the switch is not possible yet, each with the way to put it right. */
export function MistakesNotice({
  marketplaceId,
  mistakes,
}: MistakesNoticeProps) {
  const { t } = useTranslation("amazon")
  const { say } = useSaid()
  return mistakes.map((mistake) => {
    const field = fields.find((one) => one === mistake.field)
    const place: Place | undefined = field && placeOf[field]
    return (
      <NoticeLine
        key={mistake.sentence}
        kind="error"
        actions={
          place && (
            <TextLink
              className="txt-small-plus"
              to={`/settings/amazon/marketplaces/${marketplaceId}/${place}`}
            >
              {t(`settings.mode.toSection.${place}`)}
            </TextLink>
          )
        }
      >
        {say(mistake)}
      </NoticeLine>
    )
  })
}
