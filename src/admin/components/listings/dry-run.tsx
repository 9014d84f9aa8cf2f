import { Button, Container, Table, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { useState } from "react"
import { useOfferPreview, type PreviewedOffer } from "../../hooks/offers"
import { useFormat } from "../../hooks/use-format"
import { EmptyState, ErrorNotice, LoadingRows } from "../notices"
import { Scrolling } from "../scrolling"
import { Section } from "../section"
import { ListingLink } from "./listing-link"
import { OfferSum } from "./short-sum"
import { whyNone } from "./why-none"

/** What a push would send, computed when it is asked for. Nothing is sent by looking. */
export function DryRun({ accountId }: { accountId: string }) {
  const { t } = useTranslation("amazon")
  const [isWanted, setIsWanted] = useState(false)
  const preview = useOfferPreview(accountId, isWanted)
  const pages = preview.data?.pages ?? []
  const offers = pages.flatMap((page) => page.offers)
  const lookedAt = pages.reduce((sum, page) => sum + page.looked_at, 0)
  if (!isWanted) {
    return (
      <Container className="p-0">
        <EmptyState
          title={t("listings.push.notRunTitle")}
          text={t("listings.push.notRunText")}
          action={
            <Button
              size="small"
              variant="secondary"
              onClick={() => setIsWanted(true)}
            >
              {t("listings.push.run")}
            </Button>
          }
        />
      </Container>
    )
  }
  return (
    <Section
      title={t("listings.push.dryRun")}
      description={
        !preview.isError && (
          <Summary changes={offers.length} lookedAt={lookedAt} />
        )
      }
      actions={
        <Button
          size="small"
          variant="secondary"
          isLoading={preview.isRefetching}
          onClick={() => void preview.refetch()}
        >
          {t("listings.push.again")}
        </Button>
      }
    >
      {preview.error && (
        <ErrorNotice error={preview.error} retry={preview.refetch} />
      )}
      {preview.isLoading && <LoadingRows rows={6} />}
      {offers.length > 0 && <Changes offers={offers} />}
      {preview.data && !preview.hasNextPage && offers.length === 0 && (
        <EmptyState
          title={t("listings.push.noChangesTitle")}
          text={t("listings.push.noChangesText")}
        />
      )}
      {preview.hasNextPage && (
        <div className="flex justify-center px-6 py-4">
          <Button
            size="small"
            variant="secondary"
            isLoading={preview.isFetchingNextPage}
            onClick={() => void preview.fetchNextPage()}
          >
            {t("listings.push.more")}
          </Button>
        </div>
      )}
    </Section>
  )
}

interface SummaryProps {
  changes: number
  lookedAt: number
}

function Summary({ changes, lookedAt }: SummaryProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  if (lookedAt === 0) {
    return t("listings.push.computing")
  }
  const counted = (key: "changes" | "lookedAt", count: number) =>
    t(`listings.push.${key}`, { count, formatted: format.number(count) })
  return `${counted("changes", changes)}. ${counted("lookedAt", lookedAt)}.`
}

function Changes({ offers }: { offers: PreviewedOffer[] }) {
  const { t } = useTranslation("amazon")
  return (
    <Scrolling label={t("listings.push.dryRun")}>
      <Table>
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell>{t("listings.columns.sku")}</Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("listings.columns.before")}
            </Table.HeaderCell>
            <Table.HeaderCell className="text-right">
              {t("listings.columns.after")}
            </Table.HeaderCell>
            <Table.HeaderCell>{t("listings.columns.reason")}</Table.HeaderCell>
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {offers.map((offer) => (
            <Change key={offer.id} offer={offer} />
          ))}
        </Table.Body>
      </Table>
    </Scrolling>
  )
}

function Change({ offer }: { offer: PreviewedOffer }) {
  const format = useFormat()
  const { shown, to_be_shown: after } = offer
  return (
    <Table.Row>
      <Table.Cell>
        <ListingLink id={offer.id} sku={offer.sku} />
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">
        {shown === null ? "–" : format.number(shown)}
      </Table.Cell>
      <Table.Cell className="text-right tabular-nums">
        <Text size="small" weight="plus" as="span">
          {after === null ? "–" : format.number(after)}
        </Text>
      </Table.Cell>
      <Table.Cell className="text-ui-fg-subtle min-w-72 whitespace-normal py-3">
        <Why offer={offer} />
      </Table.Cell>
    </Table.Row>
  )
}

function Why({ offer }: { offer: PreviewedOffer }) {
  const { t } = useTranslation("amazon")
  const { to_be_shown: quantity, reason, steps } = offer
  return steps.length > 0 ? (
    <OfferSum quantity={quantity ?? 0} steps={steps} />
  ) : (
    t(whyNone(reason, quantity))
  )
}
