import { Button } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"
import { useAmazonAccounts } from "../../hooks/accounts"
import { EmptyState } from "../notices"
import { useReadNow } from "./use-read-now"

/** Nothing is connected yet; or nothing has been read yet. */
export function NoListings() {
  const { t } = useTranslation("amazon")
  const { data } = useAmazonAccounts()
  const readNow = useReadNow()
  if (data?.count === 0) {
    return (
      <EmptyState
        title={t("listings.list.noAccountTitle")}
        text={t("listings.list.noAccountText")}
        action={
          <Button size="small" asChild>
            <Link to="/settings/amazon/connect">
              {t("listings.list.connect")}
            </Link>
          </Button>
        }
      />
    )
  }
  return (
    <EmptyState
      title={t("listings.list.emptyTitle")}
      text={t("listings.list.emptyText")}
      action={
        <Button
          size="small"
          isLoading={readNow.isPending}
          onClick={() => readNow.mutate({})}
        >
          {t("listings.actions.read")}
        </Button>
      }
    />
  )
}
