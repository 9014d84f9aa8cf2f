import { useTranslation } from "react-i18next"
import { Outlet, useParams } from "react-router-dom"
import { ListingCrumb } from "../../../../components/listings/listing-crumb"
import { Explainer } from "../../../../components/listings/explainer"
import { GeneralSection } from "../../../../components/listings/general-section"
import { SettingsSection } from "../../../../components/listings/settings-section"
import { Standing } from "../../../../components/listings/standing"
import { WhoseUnits } from "../../../../components/listings/whose-units"
import { Loaded } from "../../../../components/loaded"
import { Section } from "../../../../components/section"
import { useListing, type Listing } from "../../../../hooks/listings"
import { useExplainedOffer } from "../../../../hooks/offers"

/** One SKU at Amazon: which variant it is, and how its number comes about. */
const ListingPage = () => {
  const { id = "" } = useParams()
  return (
    <>
      <Loaded reading={useListing(id)}>
        {({ amazon_listing: listing }) => <Page listing={listing} />}
      </Loaded>
      <Outlet />
    </>
  )
}

function Page({ listing }: { listing: Listing }) {
  const { t } = useTranslation("amazon")
  const reading = useExplainedOffer(listing.id)
  const offer = reading.data?.amazon_offer
  return (
    <div className="flex flex-col gap-3 xl:flex-row xl:items-start">
      <div className="flex w-full min-w-0 flex-col gap-y-3">
        <GeneralSection listing={listing} />
        <Section
          title={t("listings.explainer.title")}
          description={t("listings.explainer.hint")}
        >
          <Loaded reading={reading}>
            {({ amazon_offer: one }) => (
              <Explainer
                offer={one}
                isSoldInSeveral={(listing.marketplace_ids?.length ?? 0) > 1}
              />
            )}
          </Loaded>
        </Section>
        {offer && offer.steps.length > 0 && <WhoseUnits offer={offer} />}
      </div>
      <div className="flex w-full flex-col gap-y-3 xl:max-w-[440px]">
        {offer && <Standing listing={listing} offer={offer} />}
        <SettingsSection
          listing={listing}
          marketplaceId={offer?.marketplace_id ?? null}
        />
      </div>
    </div>
  )
}

export const handle = {
  breadcrumb: ({ params }: { params: { id?: string } }) => (
    <ListingCrumb id={params.id ?? ""} />
  ),
}

export default ListingPage
