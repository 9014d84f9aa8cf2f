import { useTranslation } from "react-i18next"
import type { AmazonAccount } from "../../hooks/accounts"
import { useAmazonMarketplaces } from "../../hooks/marketplaces"
import { useShopLocations } from "../../hooks/shop"
import { useFormat } from "../../hooks/use-format"
import { useSaid } from "../../hooks/use-said"
import { Fact } from "../fact"
import { Moment } from "../moment"
import { Section } from "../section"
import { EditButton } from "./edit-button"
import { NoticeLine } from "../notice-line"
import { TextLink } from "../text-link"

/** Whether Medusa shows what lies in Amazon's warehouses, and how that stands. */
export function FbaSection({ account }: { account: AmazonAccount }) {
  const { t } = useTranslation("amazon")
  const { quote } = useSaid()
  const format = useFormat()
  const locations = useShopLocations()
  const { data } = useAmazonMarketplaces({ account_id: account.id })
  const marketplace = data?.amazon_marketplaces.find(
    (one) => one.marketplace_id === account.fba_marketplace_id
  )
  const location = locations.data?.find(
    ({ id }) => id === account.fba_location_id
  )
  const title = t("settings.account.fba")
  const isShown = account.fba_marketplace_id !== null
  return (
    <Section
      title={title}
      description={t("settings.account.fbaDescription")}
      actions={<EditButton to="fba" of={title} />}
    >
      {account.fba?.last_error && (
        <div className="px-6 py-4">
          <NoticeLine kind="error">{quote(account.fba.last_error)}</NoticeLine>
        </div>
      )}
      <Fact
        label={t("settings.account.fbaMarketplace")}
        hint={t("settings.account.fbaMarketplaceHint")}
        value={
          isShown
            ? marketplace && format.country(marketplace.country_code)
            : t("settings.account.fbaOff")
        }
      />
      {isShown && (
        <>
          <Fact
            label={t("settings.account.fbaLocation")}
            value={
              location ? (
                <TextLink to={`/settings/locations/${location.id}`}>
                  {location.name}
                </TextLink>
              ) : !locations.data ? (
                "…"
              ) : (
                t("settings.account.fbaLocationSoon")
              )
            }
          />
          <Fact
            label={t("settings.account.fbaLastRead")}
            value={
              <span className="flex flex-wrap gap-x-4">
                {account.fba?.last_read_at ? (
                  <Moment at={account.fba.last_read_at} />
                ) : (
                  t("settings.account.neverRead")
                )}
                <TextLink to="/amazon/fba-stock">
                  {t("settings.account.fbaToStock")}
                </TextLink>
              </span>
            }
          />
        </>
      )}
    </Section>
  )
}
