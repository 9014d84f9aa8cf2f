import {
  ArrowPath,
  Link as LinkIcon,
  PencilSquare,
  Trash,
  XMark,
} from "@medusajs/icons"
import { Button, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link, useNavigate } from "react-router-dom"
import {
  useForgetListing,
  useUnmapListing,
  type Listing,
} from "../../hooks/listings"
import { useRetryOffers } from "../../hooks/offers"
import { Menu } from "../menu"

/** What can be done with a listing. What reaches far asks first. */
export function ListingActions({ listing }: { listing: Listing }) {
  const { t } = useTranslation("amazon")
  const sendAgain = useRetryOffers(() => t("listings.standing.sentAgain"))
  const unmap = useAskedUnmap(listing)
  const forget = useAskedForget(listing)
  const isMapped = listing.variant_id !== null
  return (
    <>
      {!isMapped && (
        <Button size="small" asChild>
          <Link to="map">{t("listings.actions.choose")}</Link>
        </Button>
      )}
      <Menu
        of={listing.sku}
        groups={[
          {
            actions: [
              {
                icon: <LinkIcon />,
                label: t(`listings.actions.${isMapped ? "change" : "choose"}`),
                to: "map",
              },
              {
                icon: <PencilSquare />,
                label: t("listings.actions.settings"),
                to: "settings",
              },
              {
                icon: <ArrowPath />,
                label: t("listings.actions.sendAgain"),
                onClick: () => sendAgain.mutate({ ids: [listing.id] }),
              },
            ],
          },
          {
            actions: [
              ...(isMapped
                ? [
                    {
                      icon: <XMark />,
                      label: t("listings.actions.unmap"),
                      onClick: () => void unmap(),
                    },
                  ]
                : []),
              ...(listing.gone_at
                ? [
                    {
                      icon: <Trash />,
                      label: t("listings.actions.forget"),
                      onClick: () => void forget(),
                    },
                  ]
                : []),
            ],
          },
        ].filter(({ actions }) => actions.length > 0)}
      />
    </>
  )
}

function useAskedUnmap({ id, sku }: Listing) {
  const { t } = useTranslation("amazon")
  const prompt = usePrompt()
  const unmap = useUnmapListing(id, t("listings.unmap.done", { sku }))
  return async () => {
    const isSure = await prompt({
      title: t("listings.unmap.title", { sku }),
      description: t("listings.unmap.text"),
      confirmText: t("listings.actions.unmap"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      unmap.mutate()
    }
  }
}

function useAskedForget({ id, sku }: Listing) {
  const { t } = useTranslation("amazon")
  const prompt = usePrompt()
  const navigate = useNavigate()
  const forget = useForgetListing(id, {
    success: t("listings.forget.done", { sku }),
    onSuccess: () => void navigate("/amazon/listings"),
  })
  return async () => {
    const isSure = await prompt({
      title: t("listings.forget.title", { sku }),
      description: t("listings.forget.text"),
      confirmText: t("listings.actions.forget"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      forget.mutate()
    }
  }
}
