import { useTranslation } from "react-i18next"
import { useAmazonAccount } from "../../hooks/accounts"
import type { AmazonMarketplace } from "../../hooks/marketplaces"
import { NoticeLine } from "../notice-line"
import { TextLink } from "../text-link"

/** Mode reserve lives from the numbers that Amazon is sent: without them it protects nothing. */
export function ReserveNeedsNumbers({
  marketplace,
}: {
  marketplace: AmazonMarketplace
}) {
  const { t } = useTranslation("amazon")
  const { data } = useAmazonAccount(marketplace.account_id)
  if (!data) {
    return null
  }
  const offering = marketplace.offering ?? data.amazon_account.offering
  if (offering === "stock" || offering === "zero") {
    return null
  }
  return (
    <NoticeLine
      kind="warning"
      actions={
        <TextLink
          className="txt-small-plus"
          to={`/settings/amazon/accounts/${marketplace.account_id}/offers`}
        >
          {t("settings.mode.toOffers")}
        </TextLink>
      }
    >
      {t("settings.mode.reserveNeedsNumbers")}
    </NoticeLine>
  )
}
