import { Button, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useAmazonAccount, type OfferSettings } from "../../hooks/accounts"
import { useAmazonMarketplaces } from "../../hooks/marketplaces"
import type { Listing } from "../../hooks/listings"
import { useFormat } from "../../hooks/use-format"
import { Fact } from "../fact"
import { LoadingRows } from "../notices"
import { Section } from "../section"

interface SettingsSectionProps {
  listing: Listing
  /** Whose settings the number goes by. Null: there is no number. */
  marketplaceId: string | null
}

/** How much of it Amazon may show, and who says so: the listing, a marketplace or the account. */
export function SettingsSection({
  listing,
  marketplaceId,
}: SettingsSectionProps) {
  const { t } = useTranslation("amazon")
  const sourceOf = useSources(listing, marketplaceId)
  return (
    <Section
      title={t("listings.settings.title")}
      actions={
        <Button size="small" variant="secondary" asChild>
          <Link to="settings" aria-label={t("listings.actions.settings")}>
            {t("common.edit")}
          </Link>
        </Button>
      }
    >
      {sourceOf ? <Settings sourceOf={sourceOf} /> : <LoadingRows />}
    </Section>
  )
}

type SourceOf = <Name extends keyof OfferSettings>(
  name: Name
) => { value: OfferSettings[Name] | null; from: string }

function Settings({ sourceOf }: { sourceOf: SourceOf }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const offering = sourceOf("offering")
  const buffer = sourceOf("buffer")
  const share = sourceOf("share")
  const cap = sourceOf("cap")
  return (
    <>
      <Fact
        label={t("listings.settings.offering")}
        value={
          <Setting from={offering.from}>
            {t(`listings.settings.offerings.${offering.value ?? "none"}`)}
          </Setting>
        }
      />
      <Fact
        label={t("listings.settings.buffer")}
        value={
          <Setting from={buffer.from}>
            {format.number(buffer.value ?? 0)}
          </Setting>
        }
      />
      <Fact
        label={t("listings.settings.share")}
        value={
          <Setting from={share.from}>
            {t("listings.settings.percent", {
              formatted: format.number(share.value ?? 100),
            })}
          </Setting>
        }
      />
      <Fact
        label={t("listings.settings.cap")}
        value={
          <Setting from={cap.from}>
            {cap.value === null
              ? t("listings.settings.noCap")
              : format.number(cap.value)}
          </Setting>
        }
      />
    </>
  )
}

interface SettingProps {
  from: string
  children: string
}

const Setting = ({ from, children }: SettingProps) => (
  <span className="flex flex-wrap items-baseline gap-x-2">
    <span className="text-ui-fg-base">{children}</span>
    <Text size="small" as="span" className="text-ui-fg-subtle">
      {from}
    </Text>
  </span>
)

/** The narrower word counts: the listing's, then the marketplace's, then the account's. Null: not read yet. */
function useSources(
  listing: Listing,
  marketplaceId: string | null
): SourceOf | null {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const account = useAmazonAccount(listing.account_id).data?.amazon_account
  const marketplaces = useAmazonMarketplaces({
    account_id: listing.account_id,
  }).data?.amazon_marketplaces
  if (!account || !marketplaces) {
    return null
  }
  const marketplace = marketplaces.find((one) =>
    marketplaceId === null
      ? (listing.marketplace_ids ?? []).includes(one.marketplace_id)
      : one.marketplace_id === marketplaceId
  )
  return (name) => {
    if (listing[name] !== null) {
      return { value: listing[name], from: t("listings.settings.here") }
    }
    if (marketplace && marketplace[name] !== null) {
      return {
        value: marketplace[name],
        from: t("listings.settings.asMarketplace", {
          marketplace: format.country(marketplace.country_code),
        }),
      }
    }
    return account[name] !== null
      ? { value: account[name], from: t("listings.settings.asAccount") }
      : { value: null, from: t("listings.settings.asDefault") }
  }
}
