import { Button, Text, usePrompt } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { ReactNode } from "react"
import type { Listing } from "../../hooks/listings"
import {
  useConfirmJumps,
  useRetryOffers,
  type ExplainedOffer,
} from "../../hooks/offers"
import { useFormat } from "../../hooks/use-format"
import { Fact } from "../fact"
import { Moment } from "../moment"
import { Section } from "../section"
import { ListingState } from "./listing-state"

interface StandingProps {
  listing: Listing
  offer: ExplainedOffer
}

/** What has become of the number at Amazon, what it waits for, and what can be done. */
export function Standing({ listing, offer }: StandingProps) {
  const { t } = useTranslation("amazon")
  const { amazon } = offer
  return (
    <Section
      title={t("listings.standing.title")}
      actions={<ListingState listing={listing} />}
    >
      <Fact
        label={t("listings.standing.shows")}
        value={
          <NumberAt quantity={amazon.shows} at={amazon.seen_at}>
            {(ago) => t("listings.standing.seen", { ago })}
          </NumberAt>
        }
      />
      <Fact
        label={t("listings.standing.sent")}
        value={
          <NumberAt quantity={amazon.sent} at={amazon.sent_at}>
            {(ago) =>
              [
                ago,
                amazon.sent_by &&
                  t(`listings.standing.sentBy.${amazon.sent_by}`),
              ]
                .filter(Boolean)
                .join(", ")
            }
          </NumberAt>
        }
      />
      {amazon.sent !== null && (
        <Fact
          label={t("listings.standing.accepted")}
          value={
            amazon.accepted_at ? (
              <NumberAt quantity={amazon.accepted} at={amazon.accepted_at}>
                {(ago) => ago}
              </NumberAt>
            ) : (
              t("listings.standing.notAccepted")
            )
          }
        />
      )}
      <Unseen units={amazon.sold_but_not_read} />
      <Trouble offer={offer} />
    </Section>
  )
}

interface NumberAtProps {
  quantity: number | null
  at: string | null
  children: (ago: string) => ReactNode
}

function NumberAt({ quantity, at, children }: NumberAtProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  if (quantity === null) {
    return <span className="text-ui-fg-subtle">{t("listings.never")}</span>
  }
  return (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <span className="text-ui-fg-base tabular-nums">
        {format.number(quantity)}
      </span>
      {at && (
        <span className="text-ui-fg-subtle" title={format.moment(at)}>
          {children(format.ago(at))}
        </span>
      )}
    </span>
  )
}

function Unseen({ units }: { units: number }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  return units > 0 ? (
    <Fact
      label={t("listings.standing.unseen")}
      hint={t("listings.standing.unseenHint")}
      value={format.number(units)}
    />
  ) : null
}

/** What it waits for, and what was refused; each with the button that goes on. */
function Trouble({ offer }: { offer: ExplainedOffer }) {
  const { t } = useTranslation("amazon")
  const {
    last_error: error,
    waits_for: waitsFor,
    next_try_at: nextTryAt,
  } = offer.amazon
  if (!error && !waitsFor) {
    return null
  }
  return (
    <div className="flex flex-col gap-y-3 px-6 py-4" role="status">
      {waitsFor && (
        <Note label={t("listings.standing.waits")}>
          {t(`listings.standing.waitsFor.${waitsFor}`)}
        </Note>
      )}
      {error && <Note label={t("listings.standing.error")}>{error}</Note>}
      <div className="flex flex-wrap items-center gap-2">
        {waitsFor === "confirmation" && <Confirm offer={offer} />}
        {error && <Retry id={offer.id} />}
        {error && nextTryAt && (
          <Text size="small" as="div" className="text-ui-fg-subtle">
            {t("listings.standing.nextTry", { ago: "" })}
            <Moment at={nextTryAt} />
          </Text>
        )}
      </div>
    </div>
  )
}

interface NoteProps {
  label: string
  children: string
}

const Note = ({ label, children }: NoteProps) => (
  <div className="flex flex-col gap-y-0.5">
    <Text size="small" leading="compact" weight="plus">
      {label}
    </Text>
    <Text size="small" className="text-ui-fg-subtle text-pretty">
      {children}
    </Text>
  </div>
)

function Confirm({ offer }: { offer: ExplainedOffer }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const prompt = usePrompt()
  const confirm = useConfirmJumps((count) =>
    t("listings.standing.confirmed", { count, formatted: format.number(count) })
  )
  const ask = async () => {
    const isSure = await prompt({
      variant: "confirmation",
      title: t("listings.standing.confirmTitle", {
        quantity: format.number(offer.quantity ?? 0),
      }),
      description: t("listings.standing.confirmText"),
      confirmText: t("listings.actions.confirm"),
      cancelText: t("common.cancel"),
    })
    if (isSure) {
      confirm.mutate({ ids: [offer.id] })
    }
  }
  return (
    <Button size="small" isLoading={confirm.isPending} onClick={ask}>
      {t("listings.actions.confirm")}
    </Button>
  )
}

function Retry({ id }: { id: string }) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const retry = useRetryOffers((count) =>
    t("listings.standing.retried", { count, formatted: format.number(count) })
  )
  return (
    <Button
      size="small"
      variant="secondary"
      isLoading={retry.isPending}
      onClick={() => retry.mutate({ ids: [id] })}
    >
      {t("listings.actions.retry")}
    </Button>
  )
}
