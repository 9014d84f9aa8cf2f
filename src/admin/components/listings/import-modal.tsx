import { RouteFocusModal, useRouteModal } from "@medusajs/dashboard/components"
import { Button, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useAmazonAccounts, type AmazonAccount } from "../../hooks/accounts"
import { useImportListings, type ListingsImport } from "../../hooks/listings"
import { useFormat } from "../../hooks/use-format"
import { CloseName } from "../close-name"
import { Loaded } from "../loaded"
import { ErrorNotice, LoadingRows } from "../notices"
import { AccountSelect } from "./account-select"
import { FileDrop } from "./file-drop"
import { ImportPreview } from "./import-preview"
import { useExportListings } from "./use-export"

/** What the server takes: 10 MB. */
const largest = 10 * 1024 * 1024

/** A file of mappings: chosen, looked at line by line, and only then imported. */
export const ImportModal = () => (
  <RouteFocusModal>
    <RouteFocusModal.Title asChild>
      <span className="sr-only">
        <ModalTitle />
      </span>
    </RouteFocusModal.Title>
    <Loaded reading={useAmazonAccounts()}>
      {({ amazon_accounts: accounts }) => <ImportForm accounts={accounts} />}
    </Loaded>
  </RouteFocusModal>
)

function ModalTitle() {
  const { t } = useTranslation("amazon")
  return <>{t("listings.importing.title")}</>
}

interface ChosenFile {
  name: string
  csv: string
}

function ImportForm({ accounts }: { accounts: AmazonAccount[] }) {
  const { t } = useTranslation("amazon")
  const [accountId, setAccountId] = useState(accounts[0]?.id ?? "")
  const [file, setFile] = useState<ChosenFile | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const preview = useImportListings()
  // Of the last request alone: an earlier file that is answered later is not the one shown.
  const plan = preview.data?.import ?? null
  const look = (csv: string, account = accountId) =>
    preview.mutate({ account_id: account, csv, preview: true })
  const choose = async (chosen: File) => {
    setProblem(null)
    if (chosen.size > largest) {
      setProblem(t("listings.importing.tooLarge"))
      return
    }
    try {
      const csv = await chosen.text()
      setFile({ name: chosen.name, csv })
      look(csv)
    } catch {
      setProblem(t("listings.importing.unreadable"))
    }
  }
  const error = problem ?? preview.error?.message
  return (
    <>
      <RouteFocusModal.Header>
        <CloseName />
      </RouteFocusModal.Header>
      <RouteFocusModal.Body className="flex flex-col items-center overflow-y-auto px-4 py-10 md:py-16">
        <div className="flex w-full max-w-[860px] flex-col gap-y-6">
          <div className="flex flex-col gap-y-1">
            <Heading>{t("listings.importing.title")}</Heading>
            <Text size="small" className="text-ui-fg-subtle text-pretty">
              {t("listings.importing.text")}
            </Text>
          </div>
          {accounts.length > 1 && (
            <AccountSelect
              accounts={accounts}
              value={accountId}
              choose={(id) => {
                setAccountId(id)
                if (file) {
                  look(file.csv, id)
                }
              }}
            />
          )}
          <FileDrop
            fileName={file?.name ?? null}
            choose={(chosen) => void choose(chosen)}
          />
          {!file && <Example accountId={accountId} />}
          {error && <ErrorNotice error={new Error(error)} />}
          {preview.isPending && (
            <>
              <Text size="small" role="status">
                {t("listings.importing.checking")}
              </Text>
              <LoadingRows rows={6} />
            </>
          )}
          {plan && <ImportPreview key={file?.csv} plan={plan} />}
        </div>
      </RouteFocusModal.Body>
      <Footer plan={plan} accountId={accountId} csv={file?.csv ?? ""} />
    </>
  )
}

function Example({ accountId }: { accountId: string }) {
  const { t } = useTranslation("amazon")
  const exported = useExportListings()
  return (
    <div>
      <Button
        size="small"
        variant="transparent"
        isLoading={exported.isPending}
        onClick={() => exported.mutate(accountId)}
      >
        {t("listings.importing.example")}
      </Button>
    </div>
  )
}

interface FooterProps {
  plan: ListingsImport | null
  accountId: string
  csv: string
}

function Footer({ plan, accountId, csv }: FooterProps) {
  const { t } = useTranslation("amazon")
  const format = useFormat()
  const { handleSuccess } = useRouteModal()
  const apply = useImportListings({
    success: (answer) => {
      const count = changesOf(answer)
      return t("listings.importing.done", {
        count,
        formatted: format.number(count),
      })
    },
    onSuccess: () => handleSuccess(),
  })
  const changes = plan ? changesOf(plan) : 0
  return (
    <>
      {apply.error && <ErrorNotice error={apply.error} />}
      <RouteFocusModal.Footer>
        {plan && (!plan.is_applicable || changes === 0) && (
          <Text size="small" className="text-ui-fg-subtle me-auto">
            {t(
              `listings.importing.${plan.is_applicable ? "nothing" : "mistakesFirst"}`
            )}
          </Text>
        )}
        <RouteFocusModal.Close asChild>
          <Button size="small" variant="secondary">
            {t("common.cancel")}
          </Button>
        </RouteFocusModal.Close>
        <Button
          size="small"
          isLoading={apply.isPending}
          disabled={!plan?.is_applicable || changes === 0}
          onClick={() =>
            apply.mutate({ account_id: accountId, csv, preview: false })
          }
        >
          {t("listings.importing.submit")}
        </Button>
      </RouteFocusModal.Footer>
    </>
  )
}

const changesOf = ({ counts }: ListingsImport): number =>
  counts.map + counts.unmap + counts.change
